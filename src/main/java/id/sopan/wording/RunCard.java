package id.sopan.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status card of a run in one chat. */
public final class RunCard {

    /** Most characters of a message, once parsed. */
    static final int MESSAGE = 4096;

    private static final int[] CAPS = {1000, 600, 400, 250, 150, 80, 40, 0};

    private RunCard() {}

    public static Shown of(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Card card = Card.with(html(view, viewpoint), RunButtons.of(scene));
        return new Shown(card, ring(scene));
    }

    /** What people typed is shortened until the whole fits. */
    private static String html(RunView view, Viewpoint viewpoint) {
        String html = "";
        for (int cap : CAPS) {
            html = html(new Scene(view, viewpoint, cap));
            if (Html.length(html) <= MESSAGE) {
                break;
            }
        }
        return html;
    }

    private static String html(Scene scene) {
        return Stream.of(
                        Lead.of(scene),
                        RunHead.of(scene),
                        RunState.of(scene),
                        Returned.of(scene),
                        RunAnswers.of(scene),
                        RunHistory.of(scene))
                .map(Html::value)
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String ring(Scene scene) {
        if (!scene.run().isOpen()) {
            return scene.isRequesterHere() ? "end#" + scene.run().version() : "";
        }
        List<String> acting = scene.actingHere();
        if (acting.isEmpty() && !scene.choosingHere()) {
            return "";
        }
        return scene.turn().stream()
                .map(turn -> turn.visit().step() + "#" + turn.visit().number() + "#"
                        + scene.run().version() + "#" + turn.place() + "#" + String.join(",", acting))
                .collect(Collectors.joining());
    }
}
