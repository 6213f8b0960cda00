package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a request's card where it is not shown any more. */
public final class Remains {

    private Remains() {}

    /**
     * Once a new one has been sent below it; it says nothing that could become untrue.
     *
     * @param url of the new message; null where such links do not work
     */
    public static Card closed(RunView view, Viewpoint viewpoint, @Nullable String url) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        Html number = RunHead.number(teller, view.run());
        return Card.text(
                url == null
                        ? teller.html("closed.below", number)
                        : teller.html("closed.link", number, new Html(escaped(url))));
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** In the private chat of whoever asked there, once they have left the group of their unit. */
    public static Card left(RunView view, Viewpoint viewpoint) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        return Card.text(teller.html("card.left", RunHead.number(teller, view.run())));
    }

    /** In the group of a unit that could have taken the request, once another has: who it is. */
    public static Card passedOver(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Teller teller = scene.teller();
        Html number = Html.bold(new Html("📋 " + RunHead.number(teller, view.run())));
        Html procedure = teller.text(view.procedure().nama(), scene.most(160));
        Html taken = teller.html("passed.over", teller.unit(taker(view.run())));
        return Card.with(Html.join("\n", List.of(number, procedure, taken)), RunButtons.undo(scene));
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
