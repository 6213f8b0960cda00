package id.sopan.conversation;

import id.sopan.definition.Likeness;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The command that a word may have been meant for. */
final class NearCommand {

    /** As {@code pengajuan} is for {@code ajukan}. */
    private static final double ENOUGH = 0.66;

    private NearCommand() {}

    /**
     * The one that the word begins with, since its argument may stand without a space, else the most like it; empty where none
     * is near.
     *
     * @param name in lower case, that of no command
     */
    static Optional<String> of(String name, Collection<String> commands) {
        return commands.stream()
                .filter(name::startsWith)
                .max(Comparator.comparing(String::length))
                .or(() -> commands.stream()
                        .filter(command -> Likeness.of(name, command) >= ENOUGH)
                        .max(Comparator.comparing((String command) -> Likeness.of(name, command))
                                .thenComparing(Comparator.reverseOrder())));
    }
}
