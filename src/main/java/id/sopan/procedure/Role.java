package id.sopan.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pelaksana of the SOP: who carries a step out. What it is called: {@link Roles}.
 *
 * @param id as definition files write it, such as {@code unit-ti}
 */
public record Role(String id) {

    public static final Role UNIT_TERKAIT = new Role("unit-terkait");

    /** It chooses the unit where several hold a role, and asks on behalf of others. */
    public static final Role UNIT_TI = new Role("unit-ti");

    public static final Role MANAGE_SERVER = new Role("manage-server");
    public static final Role PENGEMBANG = new Role("pengembang");

    /** The unit that asked, whatever its role: a place in the run and not a role that a unit can hold. */
    public static final Role PEMOHON = new Role("pemohon");

    /** Before the role after {@code /pasang}: the unit of that name moves here from where it lives. */
    public static final Set<String> MOVE = Set.of("pindah", "move");

    /** Likewise: the role is taken back. */
    public static final Set<String> RELEASE = Set.of("lepas", "release");

    /** Instead of a role: the unit that lives here gets another name. */
    public static final Set<String> RENAME = Set.of("nama", "rename");

    /** Before the role after {@code /anggota}: somebody is no officer any more. */
    public static final Set<String> REMOVE = Set.of("hapus", "remove", "delete");

    /** The command that takes the word where a role may stand, so that no role is called so. */
    static Optional<String> command(String word) {
        if (REMOVE.contains(word)) {
            return Optional.of("/anggota");
        }
        return Stream.of(MOVE, RELEASE, RENAME).anyMatch(words -> words.contains(word))
                ? Optional.of("/pasang")
                : Optional.empty();
    }
}
