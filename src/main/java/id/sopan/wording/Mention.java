package id.sopan.wording;

import id.sopan.engine.Person;
import id.sopan.procedure.Language;

/**
 * Somebody who is called by name, so that their phone rings.
 *
 * @param id Telegram's user id
 */
public record Mention(long id, String name) {

    private static final int NAME = 40;

    public static Mention of(Person person) {
        return new Mention(person.id(), person.name());
    }

    /** An admin by the settings who was never met, and of whom only the id is known. */
    public static Mention unknownAdmin(long id, Language language) {
        return new Mention(id, Wording.in(language).say("mention.admin", Long.toString(id)));
    }

    Person person() {
        return new Person(id, name);
    }

    Html html() {
        return html(name);
    }

    /** After Bapak/Ibu: without the title that some give themselves in their name. */
    Html addressed() {
        return html(Honorific.without(name));
    }

    private Html html(String name) {
        Html shown = Html.line(name, NAME);
        return new Html("<a href=\"tg://user?id=" + id + "\">" + (shown.value().isEmpty() ? "" + id : shown) + "</a>");
    }
}
