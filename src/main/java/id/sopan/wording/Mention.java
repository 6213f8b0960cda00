package id.sopan.wording;

/**
 * Somebody who is called by name, so that their phone rings.
 *
 * @param id Telegram's user id
 */
public record Mention(long id, String name) {

    private static final int NAME = 40;

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
