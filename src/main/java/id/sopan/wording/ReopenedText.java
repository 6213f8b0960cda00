package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What whoever reopened a request is told: where it is now, whose turn it is, and what they are to press. */
public final class ReopenedText {

    private ReopenedText() {}

    /** @param below whether its card is in the same chat */
    public static Card of(RunView view, Language language, ZoneId zone, boolean below) {
        return Card.text(html(view, language, zone, below));
    }

    static Html html(RunView view, Language language, ZoneId zone, boolean below) {
        Scene scene = ofRequester(view, language, zone);
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("reopened.done", RunHead.number(teller, view.run())));
        lines.add(RunLine.state(scene));
        if (view.run().isOpen()) {
            lines.add(next(scene, below));
            Again.oneTap(scene).ifPresent(lines::add);
        }
        return Html.join("\n", lines);
    }

    private static Html next(Scene scene, boolean below) {
        Teller teller = scene.teller();
        List<Html> buttons = RunButtons.acts(scene).stream()
                .map(label -> Html.bold(Html.text(label)))
                .toList();
        return buttons.isEmpty()
                ? teller.html("reopened.others")
                : teller.html(
                        below ? "reopened.press.here" : "reopened.press",
                        teller.unit(scene.run().unit()),
                        teller.or(buttons));
    }

    /** As the unit sees it that asked for the request. */
    private static Scene ofRequester(RunView view, Language language, ZoneId zone) {
        Run run = view.run();
        return new Scene(view, new Viewpoint(language, zone, Set.of(run.unit()), List.of(), Map.of(), Map.of()), 0);
    }
}
