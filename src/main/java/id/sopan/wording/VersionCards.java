package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.SetAside;
import id.sopan.procedure.Style;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What admins read of the versions of procedures: what {@code /versi} answers, and what they are told of a changed file. */
public final class VersionCards {

    /** What the pages of {@link #overview} are called. */
    public static final String PAGE = "versi";

    private static final int TOLD = 12;
    private static final int NUMBERS = 30;
    private static final int BUTTONS = 8;

    private VersionCards() {}

    /** A run that goes on by another version. */
    public record Keeping(String id, String number) {}

    /**
     * One procedure.
     *
     * @param before the version that counted before
     * @param keeping runs that go on by another version, the oldest first
     */
    public static Card of(Procedure inForce, Optional<Procedure> before, List<Keeping> keeping, Language language) {
        Wording wording = Wording.in(language);
        String name = inForce.nama().in(language);
        String version = MigrationText.version(inForce);
        String head = before.map(old -> wording.html("versions.changed", name, version, MigrationText.version(old)))
                .orElseGet(() -> wording.html("versions.only", name, version));
        List<String> changes =
                before.map(old -> ComparisonText.lines(old, inForce, language)).orElse(List.of());
        return Card.with(
                Listed.message(
                        TOLD,
                        List.of(head),
                        changes,
                        more -> wording.html("versions.more", more),
                        List.of("", kept(keeping, wording))),
                keeping.stream()
                        .limit(BUTTONS)
                        .map(run -> List.of(button(run, language)))
                        .toList());
    }

    /** A file that does not count, and what can be done about it. */
    public static Card setAside(SetAside file, ZoneId zone, Language language) {
        Procedure own = file.own();
        String since = Moments.in(language, zone).of(file.inForce().acceptedAt());
        return Card.text(Wording.in(language)
                .html("versions.aside", file.file(), own.nama().in(language), since, own.id()));
    }

    private static String kept(List<Keeping> keeping, Wording wording) {
        String numbers = keeping.stream().limit(NUMBERS).map(Keeping::number).collect(Collectors.joining(", "));
        return keeping.isEmpty()
                ? wording.html("versions.none")
                : wording.html("versions.keeping", keeping.size(), numbers + (keeping.size() > NUMBERS ? ", …" : ""));
    }

    private static Button button(Keeping run, Language language) {
        String label = Wording.in(language).say("button.migrate", run.number());
        return Button.data(label, Style.PLAIN, new Tap.OnMenu(MenuAction.MIGRATE, run.id()));
    }

    /** @param keeping how many runs go on by another version */
    public record Line(Procedure procedure, int keeping) {}

    /**
     * All that are in force.
     *
     * @param page from 0
     */
    public static Card overview(List<Line> lines, int page, Language language) {
        Wording wording = Wording.in(language);
        List<String> told =
                lines.stream().map(line -> line(line, language, wording)).toList();
        return Pages.of(wording.html("versions.title"), told, wording.html("versions.how"))
                .card(language, page, PAGE);
    }

    private static String line(Line line, Language language, Wording wording) {
        Procedure procedure = line.procedure();
        return wording.html(
                "versions.line",
                procedure.nama().in(language),
                procedure.id(),
                MigrationText.version(procedure),
                line.keeping());
    }
}
