package id.sopan.report;

import id.sopan.procedure.Style;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Tap;
import id.sopan.wording.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report as a message: a picture with its caption, or words alone. */
final class ReportCard {

    private static final String BETWEEN = "\n\n";

    private ReportCard() {}

    static Card of(Spoken spoken, Report report, List<String> blocks, Optional<Upload> chart) {
        Button detail = Button.data(
                spoken.say("button.report.detail"),
                Style.PLAIN,
                new Tap.OnMenu(MenuAction.DETAIL, report.period().toString()).data());
        String html = chart.isPresent() ? fitted(spoken, blocks) : String.join(BETWEEN, blocks);
        Card card = chart.map(upload -> Card.upload(html, upload)).orElseGet(() -> Card.text(html));
        return card.withRows(List.of(List.of(detail)));
    }

    /** What comes last is left out first, with a word on where it is. */
    private static String fitted(Spoken spoken, List<String> blocks) {
        List<String> kept = new ArrayList<>(blocks);
        String html = String.join(BETWEEN, kept);
        while (Card.length(html) > Card.CAPTION && kept.size() > 1) {
            kept.removeLast();
            html = String.join(BETWEEN, kept) + BETWEEN + spoken.html("report.more");
        }
        return html;
    }
}
