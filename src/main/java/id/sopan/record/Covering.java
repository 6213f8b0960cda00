package id.sopan.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a head covers: the leaves of the head before it, each in the place of the run's earlier one where it was written since.
 * All are gone through once, in the order of their numbers; those that are other than before are held.
 */
final class Covering {

    private final MerkleTree before = new MerkleTree();
    private final MerkleTree tree = new MerkleTree();
    private final List<Leaf> changed = new ArrayList<>();

    /**
     * @param covered by the head before, in the order of their numbers
     * @param written by number: all that was written since, and maybe some from before; what is covered is taken out of it
     */
    Covering(Iterator<Leaf> covered, NavigableMap<String, Leaf> written) {
        while (covered.hasNext()) {
            Leaf old = covered.next();
            before.add(old);
            while (!written.isEmpty() && written.firstKey().compareTo(old.run()) < 0) {
                add(null, written.pollFirstEntry().getValue());
            }
            Leaf now = written.remove(old.run());
            add(old, now == null ? old : now);
        }
        written.values().forEach(leaf -> add(null, leaf));
    }

    private void add(@Nullable Leaf old, Leaf leaf) {
        tree.add(leaf);
        if (!leaf.equals(old)) {
            changed.add(leaf);
        }
    }

    boolean goesOnFrom(Head head) {
        return before.root().equals(head.root());
    }

    Head head(String week, Instant at, @Nullable Head last) {
        return new Head(week, at, tree.root(), tree.leaves(), last == null ? null : last.week());
    }

    List<Leaf> changed() {
        return changed;
    }
}
