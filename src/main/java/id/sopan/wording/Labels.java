package id.sopan.wording;

import id.sopan.engine.Child;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;

/** What the ways out of a step are called. */
final class Labels {

    private Labels() {}

    /** Plain text; the id where the definition has no such exit. */
    static String exit(Step step, String exit, Teller teller) {
        return step.exit(exit).map(found -> found.label().in(teller.language())).orElse(exit);
    }

    static String ending(Ending ending, Teller teller) {
        return teller.say("ending." + ending.id());
    }

    /** How a closed visit was left: by an exit, as done, or as its sub-run ended. */
    static String closing(Scene scene, Visit visit) {
        Teller teller = scene.teller();
        Step step = visit.in(scene.procedure());
        String exit =
                visit.closing() == null ? "" : String.valueOf(visit.closing().exit());
        return switch (step.work()) {
            case Decision ignored -> exit(step, exit, teller);
            case Task ignored -> teller.say("closing.done");
            case Subrun ignored ->
                teller.say(
                        "closing.subrun",
                        Child.of(scene.run(), visit).map(Child::number).orElse(""),
                        teller.say("ending." + exit));
            case Form ignored -> teller.say("closing.sent");
        };
    }
}
