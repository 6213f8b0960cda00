package id.sopan.wording;

import id.sopan.engine.Visit;
import java.util.List;
import java.util.stream.Collectors;

/** The status card of a run in one chat. */
public final class RunCard {

    private RunCard() {}

    public static Shown of(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        return new Shown(
                () -> Card.with(Fitting.fit(cap -> html(new Scene(view, viewpoint, cap))), RunButtons.of(scene)),
                turnRing(scene) + Questions.ring(scene));
    }

    private static Html html(Scene scene) {
        Again.Led lead = Lead.of(scene);
        return Html.blocks(
                lead.html(),
                RatingQuestion.of(scene),
                Vacancy.of(scene),
                RunHead.of(scene),
                RunState.of(scene),
                Held.of(scene),
                Questions.of(scene),
                Returned.of(scene),
                Amended.of(scene),
                RunAnswers.of(scene),
                Notes.count(scene),
                RunHistory.of(scene, lead.reason()));
    }

    /** Whoever it was given to, of those at home here, must know. */
    private static String handedOver(Scene scene, Visit visit) {
        long times = visit.takings().stream()
                .filter(taking -> taking.giver() != null)
                .map(taking -> taking.by().unit())
                .filter(unit -> unit != null && scene.isHere(unit))
                .count();
        return times == 0 ? "" : "#" + times;
    }

    /** The unit was called then, and nobody is to be called any more. */
    private static boolean isFromWhoLeft(Visit visit) {
        return visit.taken() != null && visit.taken().isFromWhoLeft();
    }

    private static String turnRing(Scene scene) {
        if (!scene.run().isOpen()) {
            boolean asking = scene.isRequesterHere() || scene.isAskerHere();
            return asking && !scene.run().isWithdrawnByRequester()
                    ? "end#" + scene.run().version()
                    : Relieved.ring(scene);
        }
        List<String> acting = scene.actingHere();
        if (acting.isEmpty() && !scene.choosingHere()) {
            if (scene.tellsOnBehalf()) {
                return "behalf";
            }
            return scene.tellsOfUndoneEnd() ? "undone#" + scene.run().version() : Relieved.ring(scene);
        }
        return scene.turn().stream()
                .map(turn -> turn.visit().step() + "#" + turn.visit().number() + "#"
                        + scene.run().version() + "#" + turn.place() + "#" + String.join(",", acting)
                        + handedOver(scene, turn.visit())
                        + (scene.view().abandoned() || isFromWhoLeft(turn.visit()) ? "#left" : "")
                        + (turn.isRequesters() && scene.hasRequesterLeft() ? "#colleagues" : ""))
                .collect(Collectors.joining());
    }
}
