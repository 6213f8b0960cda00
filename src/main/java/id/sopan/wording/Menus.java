package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Style;
import id.sopan.procedure.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Cards that offer a choice: what to ask for, which SOP to read, which language to speak. */
public final class Menus {

    /** What the pages of {@link #startFor} are called, before the id of the procedure; without one, those of {@link #start}. */
    public static final String START_PAGE = "start/";

    /** Likewise of {@link #onBehalfOf} and {@link #onBehalf}. */
    public static final String ON_BEHALF_PAGE = "behalf/";

    /** Likewise of an SOP, and of {@link #sop}. */
    public static final String SOP_PAGE = "sop/";

    /** Characters of what somebody wrote where a procedure is named. */
    private static final int WORD = 100;

    private Menus() {}

    /**
     * What {@code /ajukan} answers.
     *
     * @param procedures that may be started here
     * @param page from 0
     */
    public static Card start(List<Procedure> procedures, int page, Language language) {
        return procedures(
                "menu.start",
                MenuAction.START,
                START_PAGE,
                procedures,
                procedure -> procedure.starts().label(),
                page,
                language);
    }

    /** Whether a message of this text asks which procedure to begin. */
    public static boolean isStart(String text) {
        return Arrays.stream(Language.values())
                .map(language -> Wording.in(language).say("menu.start"))
                .anyMatch(asking -> text.lines().map(String::strip).anyMatch(asking::equals));
    }

    /**
     * Asks for which unit it is asked.
     *
     * @param units of which the person may speak for each
     * @param page from 0
     */
    public static Card startFor(Procedure procedure, List<UnitChoice> units, int page, Language language) {
        return units("menu.start.for", MenuAction.START, START_PAGE, procedure, new UnitPages(units, page), language);
    }

    /** The same with a button for asking on behalf of another unit. */
    public static Card startOrOnBehalf(Card start, Language language) {
        List<List<Button>> rows = new ArrayList<>(start.rows());
        rows.add(List.of(button(Wording.in(language).say("behalf.button"), MenuAction.ON_BEHALF, "")));
        return Card.with(start.html(), rows);
    }

    /**
     * What can be asked for on behalf of others.
     *
     * @param page from 0
     */
    public static Card onBehalf(List<Procedure> procedures, int page, Language language) {
        return procedures(
                "behalf.procedures",
                MenuAction.ON_BEHALF,
                ON_BEHALF_PAGE,
                procedures,
                procedure -> procedure.starts().label(),
                page,
                language);
    }

    /**
     * On whose behalf.
     *
     * @param page from 0
     */
    public static Card onBehalfOf(Procedure procedure, List<UnitChoice> units, int page, Language language) {
        return units(
                "behalf.units", MenuAction.ON_BEHALF, ON_BEHALF_PAGE, procedure, new UnitPages(units, page), language);
    }

    private static Card units(
            String asking, MenuAction action, String turn, Procedure procedure, UnitPages units, Language language) {
        Wording wording = Wording.in(language);
        return units.card(
                new Html(wording.html(asking, procedure.nama().in(language))),
                unit -> button(Harmless.line(unit.name(), Button.LABEL), action, procedure.id() + "." + unit.id()),
                page -> Pages.data(turn + procedure.id(), page),
                wording);
    }

    /**
     * What {@code /sop} answers.
     *
     * @param page from 0
     */
    public static Card sop(List<Procedure> procedures, int page, Language language) {
        return procedures("menu.sop", MenuAction.SOP, SOP_PAGE, procedures, Procedure::nama, page, language);
    }

    /** To somebody who named a procedure that there is not. */
    public static Card insteadOf(String word, Card menu, Language language) {
        String shown = Harmless.line(word, WORD);
        return Card.with(Notice.NO_SUCH_PROCEDURE.html(language, shown) + "\n\n" + menu.html(), menu.rows());
    }

    public static Card languages(Language language) {
        return Card.with(
                Notice.CHOOSE_LANGUAGE.html(language),
                List.of(List.of(
                        button("Bahasa Indonesia", MenuAction.LANGUAGE, "id"),
                        button("English", MenuAction.LANGUAGE, "en"))));
    }

    /**
     * Offers to be listed.
     *
     * @param unit id and name
     */
    public static Button askToBeListed(UnitChoice unit, Language language) {
        String label = Wording.in(language).say("button.ask.role", unit.name());
        return button(Harmless.shorten(label, Button.LABEL), MenuAction.ASK_ROLE, unit.id());
    }

    /** Shows a run's card once more. */
    public static Button cardAgain(String run, Language language) {
        return button(Wording.in(language).say("button.card.again"), MenuAction.SHOW, run);
    }

    /**
     * Asks an admin to confirm.
     *
     * @param option of {@link MenuAction#CONFIRM} and {@link MenuAction#DECLINE}
     */
    public static Card confirm(Mention who, String unitName, String option, Language language) {
        Wording wording = Wording.in(language);
        return Card.with(
                Notice.ASKS_TO_BE_LISTED.html(language, who.html(), unitName),
                List.of(List.of(
                        Button.data(wording.say("button.confirm"), Style.SUCCESS, data(MenuAction.CONFIRM, option)),
                        Button.data(wording.say("button.decline"), Style.DANGER, data(MenuAction.DECLINE, option)))));
    }

    /** What an admin did about it. */
    public static Card answered(Notice outcome, String who, String unitName, String admin, Language language) {
        String by = Wording.in(language).html("menu.answered.by", admin);
        return Card.text(outcome.html(language, who, unitName) + "\n" + by);
    }

    private static Card procedures(
            String title,
            MenuAction action,
            String turn,
            List<Procedure> procedures,
            Function<Procedure, Text> label,
            int page,
            Language language) {
        Wording wording = Wording.in(language);
        List<Button> buttons = procedures.stream()
                .map(procedure -> button(
                        Harmless.line(label.apply(procedure).in(language), Button.LABEL), action, procedure.id()))
                .toList();
        return new ButtonPages(buttons, page)
                .card(new Html(wording.html(title)), other -> Pages.data(turn, other), wording);
    }

    static Button button(String label, MenuAction action, String option) {
        return Button.data(label, Style.PLAIN, data(action, option));
    }

    static String data(MenuAction action, String option) {
        return new Tap.OnMenu(action, option).data();
    }
}
