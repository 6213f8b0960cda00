package id.sopan.wording;

import java.util.List;
import java.util.stream.Collectors;

/** The status card of a run in one chat. */
public final class RunCard {

    private RunCard() {}

    public static Shown of(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Card card = Card.with(Fitting.fit(cap -> html(new Scene(view, viewpoint, cap))), RunButtons.of(scene));
        return new Shown(card, ring(scene));
    }

    private static Html html(Scene scene) {
        return Html.blocks(List.of(
                Lead.of(scene),
                RunHead.of(scene),
                RunState.of(scene),
                Held.of(scene),
                Returned.of(scene),
                RunAnswers.of(scene),
                RunHistory.of(scene)));
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
