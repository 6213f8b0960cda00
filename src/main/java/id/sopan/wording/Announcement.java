package id.sopan.wording;

import id.sopan.procedure.Language;

/** What the bot says by itself, apart from the refusals of the engine. */
sealed interface Announcement permits Notice, CalendarNotice {

    /** Of its text. */
    default String key() {
        return Wording.key("notice.", (Enum<?>) this);
    }

    default String html(Language language, Object... arguments) {
        return Wording.in(language).html(key(), arguments);
    }

    /** A message that says it. */
    default Card card(Language language, Object... arguments) {
        return Card.text(html(language, arguments));
    }
}
