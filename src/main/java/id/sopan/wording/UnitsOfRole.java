package id.sopan.wording;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Style;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks which unit takes part in a run in a role that more units hold than its card has room for. The option of
 * {@link RunAction#UNITS}: {@code <index in Procedure.roles()>.}, and the page from 0 where another is asked for.
 *
 * @param turns whether the page takes the place of another
 */
public record UnitsOfRole(Role role, int page, boolean turns) {

    /** Of a button on the card. */
    static String option(Procedure procedure, Role role) {
        return Assignment.option(procedure, role, "");
    }

    /** Empty when the option is not of our making. */
    public static Optional<UnitsOfRole> of(Procedure procedure, String option) {
        return Assignment.of(procedure, option)
                .filter(chosen -> chosen.unit().matches("\\d{0,4}"))
                .map(chosen -> chosen.unit().isEmpty()
                        ? new UnitsOfRole(chosen.role(), 0, false)
                        : new UnitsOfRole(chosen.role(), Integer.parseInt(chosen.unit()), true));
    }

    /** Empty where that is not to be chosen there, or not any more. */
    public Optional<Card> card(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        boolean asked = scene.choosingHere()
                && scene.turn().filter(turn -> turn.unchosen().contains(role)).isPresent();
        return asked ? Optional.of(card(scene)) : Optional.empty();
    }

    private Card card(Scene scene) {
        Teller teller = scene.teller();
        String number = Objects.requireNonNullElse(scene.run().number(), "");
        List<UnitChoice> units = scene.viewpoint().choices().getOrDefault(role, List.of());
        return new UnitPages(units, page)
                .card(
                        teller.html("assign.units", number, teller.role(role)),
                        unit -> Button.data(
                                Harmless.line(unit.name(), Button.LABEL),
                                Style.PLAIN,
                                tap(scene, RunAction.ASSIGN, Assignment.option(scene.procedure(), role, unit.id()))),
                        other -> tap(scene, RunAction.UNITS, option(scene.procedure(), role) + other),
                        teller.wording());
    }

    private static String tap(Scene scene, RunAction action, String option) {
        return Tap.OnRun.of(scene.run(), action, option).data();
    }
}
