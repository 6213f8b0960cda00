package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role at the beginning of what was written, by its id, else as it is called: {@code unit-ti Pusat}, {@code unit ti Pusat},
 * {@code Unit Terkait Bagian Akademik}.
 *
 * @param rest what stands behind it; empty for nothing
 */
record WrittenRole(Role role, String rest) {

    static Optional<WrittenRole> of(String words, Office office) {
        String[] parts = words.split("\\s+", 2);
        return office.role(parts[0])
                .map(role -> new WrittenRole(role, parts.length == 2 ? parts[1].strip() : ""))
                .or(() -> called(words.replaceAll("\\s+", " ").strip(), office));
    }

    private static Optional<WrittenRole> called(String words, Office office) {
        return office.procedures().roles().all().stream()
                .flatMap(role -> names(role, office)
                        .filter(name -> begins(words, name))
                        .map(name -> new WrittenRole(
                                role, words.substring(name.length()).strip())))
                .min(Comparator.comparingInt(written -> written.rest().length()));
    }

    private static boolean begins(String words, String name) {
        return (words + " ").toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " ");
    }

    private static Stream<String> names(Role role, Office office) {
        return Stream.of(
                role.id().replace('-', ' '),
                office.nama(role).in(Language.ID),
                office.nama(role).in(Language.EN));
    }
}
