package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role at the beginning of what was written, by its id or as it is called, whichever is longer: {@code unit-ti Pusat},
 * {@code unit ti Pusat}, {@code it-unit Pusat}, {@code Unit Terkait Bagian Akademik}.
 *
 * @param rest what stands behind it; empty for nothing
 */
record WrittenRole(Role role, String rest) {

    static Optional<WrittenRole> of(String written, Office office) {
        String words = written.replaceAll("\\s+", " ").strip();
        String first = words.split(" ", 2)[0];
        Stream<WrittenRole> byId = office.role(first).stream().map(role -> new WrittenRole(role, after(first, words)));
        Stream<WrittenRole> called = office.procedures().roles().all().stream()
                .flatMap(role -> names(role, office)
                        .filter(name -> begins(words, name))
                        .map(name -> new WrittenRole(role, after(name, words))));
        return Stream.concat(byId, called)
                .min(Comparator.comparingInt(one -> one.rest().length()));
    }

    private static String after(String name, String words) {
        return words.substring(name.length()).strip();
    }

    private static boolean begins(String words, String name) {
        return (words + " ").toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + " ");
    }

    private static Stream<String> names(Role role, Office office) {
        return Stream.of(
                role.id().replace('-', ' '),
                office.nama(role).in(Language.ID),
                office.nama(role).in(Language.EN),
                office.procedures().roles().english(role));
    }
}
