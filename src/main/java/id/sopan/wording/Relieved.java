package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.util.Optional;

/** Whoever had work in hand when others withdrew it, did it in their place, or moved it: they must know that nothing is left. */
final class Relieved {

    private Relieved() {}

    /** Of those at home here; empty once somebody has acted since. */
    static Html of(Scene scene) {
        Teller teller = scene.teller();
        Html number = RunHead.number(teller, scene.run());
        return moved(scene)
                .map(called -> teller.html("lead.relieved.moved", called.html(), number))
                .or(() -> closed(scene)
                        .flatMap(visit -> called(scene, visit)
                                .map(called -> done(visit)
                                        ? teller.html(
                                                "lead.relieved.done",
                                                called.html(),
                                                number,
                                                teller.by(by(scene.run(), visit)))
                                        : teller.html("lead.relieved.withdrawn", called.html(), number))))
                .orElse(new Html(""));
    }

    /** Rings once for each such stay in a step; empty where nobody is to be called. */
    static String ring(Scene scene) {
        if (moved(scene).isPresent()) {
            return "moved#" + scene.run().version();
        }
        return closed(scene)
                .filter(visit -> called(scene, visit).isPresent())
                .map(visit -> "relieved#" + visit.step() + "#" + visit.number())
                .orElse("");
    }

    private static Optional<Called> called(Scene scene, Visit visit) {
        return inHand(visit)
                .filter(by -> isHere(scene, by))
                .filter(by -> isByOthers(by, by(scene.run(), visit), done(visit)))
                .flatMap(by -> Optional.ofNullable(Called.of(scene, by)));
    }

    /** Who may do the step no more, since the last act moved the request to another version. */
    private static Optional<Called> moved(Scene scene) {
        Entry last = scene.run().lastAct();
        return scene.run()
                .current()
                .filter(visit -> last != null && last.event() instanceof Event.Migrated)
                .filter(visit -> visit.taken() == null && !visit.takings().isEmpty())
                .map(visit -> visit.takings().getLast())
                .filter(taking -> last != null && last.at().equals(taking.until()))
                .map(Visit.Taking::by)
                .filter(by -> isHere(scene, by))
                .flatMap(by -> Optional.ofNullable(Called.of(scene, by)));
    }

    private static boolean isHere(Scene scene, By by) {
        return by.unit() != null
                && scene.isHere(by.unit())
                && by.person() != null
                && !by.person().wasRemoved();
    }

    /** The stay that was closed by the last act. */
    private static Optional<Visit> closed(Scene scene) {
        Run run = scene.run();
        Entry last = run.lastAct();
        return run.visits().reversed().stream()
                .filter(visit -> !visit.isOpen())
                .findFirst()
                .filter(visit -> run.end() != null
                        || last != null && by(run, visit).equals(last.by()) && !isBefore(visit, last));
    }

    private static boolean isBefore(Visit visit, Entry last) {
        return visit.closing() != null && visit.closing().at().isBefore(last.at());
    }

    private static Optional<By> inHand(Visit visit) {
        Visit.Closing closing = visit.closing();
        return closing == null || visit.takings().isEmpty()
                ? Optional.empty()
                : Optional.of(visit.takings().getLast())
                        .filter(taking -> closing.at().equals(taking.until()))
                        .map(Visit.Taking::by);
    }

    private static boolean done(Visit visit) {
        return visit.closing() != null && visit.closing().completed();
    }

    private static By by(Run run, Visit visit) {
        Run.End end = run.end();
        if (end != null && !done(visit)) {
            return end.by();
        }
        return visit.closing() == null ? By.PROGRAM : visit.closing().by();
    }

    /** A colleague who does it in the same group is seen there by whoever had it in hand. */
    private static boolean isByOthers(By had, By did, boolean done) {
        boolean same = had.person() != null && did.isPerson(had.person().id())
                || had.represents() != null && did.isPerson(had.represents().id());
        return !same && (!done || had.unit() != null && !had.unit().equals(did.unit()));
    }
}
