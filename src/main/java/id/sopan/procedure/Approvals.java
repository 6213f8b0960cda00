package id.sopan.procedure;

import java.util.List;

/**
 * How many must approve.
 *
 * @param need number of different persons of those who may act
 * @param sequence roles that approve in turn, one person each; empty: any order. {@code need} is then its size
 */
public record Approvals(int need, List<Role> sequence) {

    public Approvals {
        sequence = List.copyOf(sequence);
    }
}
