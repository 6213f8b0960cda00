package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import java.util.List;

/** What is left of a card in the group of a unit that could have taken the request, once another has: who it is. */
public final class PassedOverCard {

    private PassedOverCard() {}

    public static Card of(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Teller teller = scene.teller();
        Run run = view.run();
        Html number = Html.bold(new Html("📋 " + RunHead.number(teller, run)));
        Html procedure = teller.text(view.procedure().nama(), scene.most(160));
        Html taken = teller.html("passed.over", teller.unit(taker(run)));
        return Card.with(Html.join("\n", List.of(number, procedure, taken)).value(), RunButtons.undo(scene));
    }

    /** The Unit TI; where the choice was not made by one, who was chosen. */
    private static String taker(Run run) {
        String unitTi = run.unitOf(Role.UNIT_TI);
        return unitTi != null
                ? unitTi
                : run.journal().reversed().stream()
                        .map(Entry::event)
                        .filter(Event.UnitAssigned.class::isInstance)
                        .map(event -> ((Event.UnitAssigned) event).unit())
                        .findFirst()
                        .orElseGet(run::unit);
    }
}
