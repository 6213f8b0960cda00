package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;

/** What can be pressed below the checklist of {@code /periksa}. */
public final class CheckButtons {

    private CheckButtons() {}

    /** Looks at the installation once more. */
    public static Button again(Language language) {
        return Menus.button(Wording.in(language).say("button.check.again"), MenuAction.COMMAND, "periksa");
    }

    public static Button callPeople(UnitChoice unit, Language language) {
        return Menus.button(
                Harmless.shorten(Wording.in(language).say("button.check.call", unit.name()), Button.LABEL),
                MenuAction.CALL_PEOPLE,
                unit.id());
    }

    /** Without a name the unit is called as its group. */
    public static Button copyBinding(Role role, Language language) {
        String command = "/pasang " + role.id();
        return Button.copy(Wording.in(language).say("button.check.bind", command), command);
    }

    /** As administrator with the least that Telegram lets one ask for, since only those are told who is a member. */
    public static Button addToGroup(String bot, Language language) {
        return Button.url(
                Wording.in(language).say("button.check.add"), "https://t.me/" + bot + "?startgroup&admin=manage_chat");
    }

    public static Button openBotFather(Language language) {
        return Button.url(Wording.in(language).say("button.check.botfather"), "https://t.me/BotFather");
    }
}
