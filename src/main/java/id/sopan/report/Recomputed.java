package id.sopan.report;

import java.util.ArrayList;
import java.util.List;

/** What was said of a period once, beside what it comes to now. */
final class Recomputed {

    private Recomputed() {}

    /** One block; none where everything is as it was said. */
    static List<String> lines(Spoken spoken, Report said, Report now) {
        Figures was = said.figures();
        Figures is = now.figures();
        List<String> lines = new ArrayList<>();
        compare(spoken, lines, "report.name.requested", was.requested(), is.requested());
        compare(spoken, lines, "report.name.finished", was.finished(), is.finished());
        compare(spoken, lines, "report.name.denied", was.denied(), is.denied());
        compare(spoken, lines, "report.name.withdrawn", was.withdrawn(), is.withdrawn());
        compare(spoken, lines, "report.name.open", was.open(), is.open());
        compare(
                spoken,
                lines,
                "report.name.within",
                was.compliance().within(),
                is.compliance().within());
        compare(
                spoken,
                lines,
                "report.name.cases",
                was.compliance().cases(),
                is.compliance().cases());
        times(spoken, lines, was, is);
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean calendar = !said.calendar().equals(now.calendar());
        lines.addFirst(spoken.html(calendar ? "report.recomputed.calendar" : "report.recomputed"));
        return List.of(String.join("\n", lines));
    }

    private static void compare(Spoken spoken, List<String> lines, String name, int was, int is) {
        if (was != is) {
            lines.add(spoken.html("report.recomputed.one", spoken.say(name), was, is));
        }
    }

    private static void times(Spoken spoken, List<String> lines, Figures was, Figures is) {
        for (RowFigures before : was.rows()) {
            is.rows().stream()
                    .filter(row -> row.row().equals(before.row()))
                    .filter(row -> minutes(row) != minutes(before))
                    .findFirst()
                    .ifPresent(row -> lines.add(spoken.html(
                            "report.recomputed.one",
                            spoken.say("report.name.median", spoken.code(row.row(), row.definition())),
                            spoken.time(before.median()),
                            spoken.time(row.median()))));
        }
    }

    private static long minutes(RowFigures row) {
        return row.median() == null ? -1 : row.median().toMinutes();
    }
}
