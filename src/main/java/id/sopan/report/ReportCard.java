package id.sopan.report;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Tap;
import id.sopan.wording.Upload;
import id.sopan.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A report as a message: a picture with its caption, or words alone. */
final class ReportCard {

    private static final String BETWEEN = "\n\n";
    private static final int SHOWN = 6;

    private ReportCard() {}

    /** @param blocks what it says so short */
    static Card of(Spoken spoken, Told told, Function<Brevity, List<String>> blocks, Optional<Upload> chart) {
        String root = told.root();
        String end = root == null ? "" : BETWEEN + spoken.html("report.root", inSight(root));
        String html = fitted(spoken, blocks, end, chart.isPresent() ? Card.CAPTION : Card.MESSAGE);
        Card card = chart.map(upload -> Card.upload(html, upload)).orElseGet(() -> Card.text(html));
        return card.withRows(buttons(spoken, told));
    }

    /** One line, with what must be known beside it; details are there where anything waits. */
    static Card quiet(Spoken spoken, Told told, String line) {
        List<List<Button>> buttons = buttons(spoken, told);
        boolean waits = told.report().figures().open() > 0;
        return Card.with(line, waits ? buttons : buttons.subList(1, buttons.size()));
    }

    /** To the details, and where it is a week's the head over all runs. */
    private static List<List<Button>> buttons(Spoken spoken, Told told) {
        Button detail = Button.data(
                spoken.say("button.report.detail"),
                Style.PLAIN,
                new Tap.OnMenu(MenuAction.DETAIL, DetailButton.below(told).option()));
        String root = told.root();
        return root == null ? List.of(List.of(detail)) : List.of(List.of(detail), List.of(copy(spoken, root)));
    }

    /** A week's head by itself. */
    static Card alone(Period week, String root, Language language) {
        Wording wording = Wording.in(language);
        return Card.with(
                wording.html("report.root.alone", PeriodNames.of(week, language), inSight(root)),
                List.of(List.of(Button.copy(wording.say("button.report.root", inSight(root)), root))));
    }

    private static Button copy(Spoken spoken, String root) {
        return Button.copy(spoken.say("button.report.root", inSight(root)), root);
    }

    private static String inSight(String root) {
        return root.substring(0, SHOWN) + "…" + root.substring(root.length() - SHOWN);
    }

    /** Shortened before anything is left out, the last first; with a word on where that is. */
    private static String fitted(Spoken spoken, Function<Brevity, List<String>> blocks, String end, int most) {
        String more = BETWEEN + spoken.html("report.more");
        for (Brevity brevity : Brevity.values()) {
            String html = String.join(BETWEEN, blocks.apply(brevity))
                    + (brevity.isPart() ? more : "")
                    + (brevity.leavesOut(Brevity.WITHOUT_ROOT) ? "" : end);
            if (Card.length(html) <= most) return html;
        }
        List<String> kept = new ArrayList<>(blocks.apply(Brevity.MOST_DIFFERENCES));
        while (Card.length(String.join(BETWEEN, kept) + more) > most && kept.size() > 1) {
            kept.removeLast();
        }
        return String.join(BETWEEN, kept) + more;
    }
}
