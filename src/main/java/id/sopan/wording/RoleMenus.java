package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Style;
import id.sopan.procedure.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cards of {@code /pasang}: which roles the units of a chat hold, taking one, giving one back. */
public final class RoleMenus {

    /** Of units and topics, so that a message takes their names and buttons. */
    private static final int SHOWN = 30;

    /** Of what is bound in a chat, above the buttons for all of it. */
    private static final int TOLD = 20;

    /** What stands before the page in the option of {@link MenuAction#PAGE}. */
    public static final String PAGE = "pasang";

    private RoleMenus() {}

    /**
     * What {@code /pasang} alone answers.
     *
     * @param bound what is bound in this chat: a role and its unit
     * @param free roles that no unit in this chat holds, and what they are called
     * @param elsewhere topics of the group where units live, while none does here
     * @param topic whether it is asked in a topic
     * @param page of the buttons, from 0
     */
    public static Card bind(
            List<Bound> bound, Map<Role, Text> free, List<Link> elsewhere, boolean topic, int page, Language language) {
        Wording wording = Wording.in(language);
        List<Html> lines = new ArrayList<>();
        lines.add(
                elsewhere.isEmpty()
                        ? new Html(wording.html(
                                bound.isEmpty() ? "menu.bind.none" : "menu.bind", Here.atBeginning(topic, language)))
                        : new Html(wording.html("menu.bind.elsewhere", names(elsewhere, language))));
        bound.stream()
                .limit(TOLD)
                .forEach(one -> lines.add(new Html(wording.html(
                        "menu.bound", one.nama().in(language), one.unit().name()))));
        if (bound.size() > TOLD) {
            lines.add(new Html(wording.html("menu.bound.more", bound.size() - TOLD)));
        }
        lines.add(new Html(wording.html(free.isEmpty() ? "menu.bind.hint.full" : "menu.bind.hint")));
        if (!bound.isEmpty()) {
            lines.add(new Html(wording.html("menu.bind.rename")));
        }
        List<Button> buttons = new ArrayList<>(topics(elsewhere).toList());
        free.forEach((role, nama) -> buttons.add(Menus.button(nama.in(language), MenuAction.BIND, role.id())));
        bound.forEach(one -> buttons.add(Menus.button(
                Harmless.shorten(
                        wording.say(
                                "button.unbind.one",
                                one.unit().name(),
                                one.nama().in(language)),
                        Button.LABEL),
                MenuAction.RELEASE,
                one.option())));
        return new ButtonPages(buttons, page).card(Html.join("\n", lines), other -> Pages.data(PAGE, other), wording);
    }

    /** Where the units of a group live, asked in a topic where none does. */
    public static Card elsewhere(List<Link> units, Language language) {
        return Card.with(
                Notice.UNIT_IN_TOPIC.html(language, names(units, language)),
                Rows.of(topics(units).toList()));
    }

    /** Where the units of a group lived before it lost its topics. */
    public static Card topicsOff(List<Link> units, Language language) {
        return Notice.TOPICS_OFF.card(language, names(units, language));
    }

    private static String names(List<Link> units, Language language) {
        return Wording.in(language).first(SHOWN, units.stream().map(Link::unit).toList());
    }

    private static Stream<Button> topics(List<Link> units) {
        return units.stream()
                .limit(SHOWN)
                .map(unit -> Button.url(Harmless.line(unit.unit(), Button.LABEL), unit.url()));
    }

    /** The topic in which the unit of this name lives. */
    public record Link(String unit, String url) {}

    /**
     * A unit bound in a chat.
     *
     * @param nama what the role is called
     */
    public record Bound(Role role, Text nama, UnitChoice unit) {

        private String option() {
            return role.id() + "." + unit.id();
        }
    }

    /**
     * Offers to be listed for a role of a unit.
     *
     * @param alone whether the unit has no other list of people, so that the role need not be named
     */
    public static Button askToBeListed(Bound bound, boolean alone, Language language) {
        if (alone) {
            return Menus.askToBeListed(bound.unit(), language);
        }
        String role = " (" + bound.nama().in(language) + ")";
        return Menus.button(named("button.ask.role", bound, role, language), MenuAction.ASK_ROLE, bound.option());
    }

    /** A long name of a unit gives way to the role. */
    private static String named(String label, Bound bound, String role, Language language) {
        Wording wording = Wording.in(language);
        int room = Button.LABEL - wording.say(label, role).length();
        String name = Harmless.shorten(bound.unit().name(), Math.max(room, 8)) + role;
        return Harmless.shorten(wording.say(label, name), Button.LABEL);
    }

    /**
     * Opens a role of a unit to all members of its group, or closes it.
     *
     * @param alone whether it is the unit's only role, which need not be named
     * @param open whether it is open now
     */
    public static Button access(Bound bound, boolean alone, boolean open, Language language) {
        String label = open ? "button.access.close" : "button.access.open";
        String role = alone ? "" : " (" + bound.nama().in(language) + ")";
        return Menus.button(
                named(label, bound, role, language), open ? MenuAction.CLOSE : MenuAction.OPEN, bound.option());
    }

    /**
     * Asks an admin whether a role shall be given back.
     *
     * @param runs how many open requests are with the unit in that role
     */
    public static Card release(Bound bound, int runs, Language language) {
        Wording wording = Wording.in(language);
        String role = bound.nama().in(language);
        return Card.with(
                wording.html(
                        runs == 0 ? "menu.release" : "menu.release.runs",
                        bound.unit().name(),
                        role,
                        runs),
                List.of(List.of(
                        Button.data(
                                wording.say("button.unbind"),
                                Style.DANGER,
                                Menus.data(MenuAction.RELEASE_SURELY, bound.option())),
                        Menus.button(wording.say("button.keep"), MenuAction.KEEP, bound.option()))));
    }

    /**
     * Says that a role was given back, and how it is taken again.
     *
     * @param runs how many open requests wait for it now
     */
    public static Card released(Bound bound, int runs, Language language) {
        return Card.text(Wording.in(language)
                .html(
                        runs == 0 ? "menu.released" : "menu.released.runs",
                        bound.unit().name(),
                        bound.nama().in(language),
                        bound.role().id(),
                        runs));
    }
}
