package id.sopan.roster;

import id.sopan.procedure.Language;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Chat.Presence;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The groups in which the bot is or was, one document each. */
final class Groups {

    private final Shelf<Chat> shelf;

    Groups(Shelf<Chat> shelf) {
        this.shelf = shelf;
    }

    /** Empty also where its document cannot be read: Telegram knows the rest, and the group goes on. */
    Optional<Chat> chat(long id) {
        return shelf.findLegible(Long.toString(id));
    }

    /** Whether the unit has a home and the bot is no longer there. */
    boolean hasLost(Unit unit) {
        Unit.Home home = unit.home();
        return home != null && !reaches(home.chat());
    }

    boolean reaches(long id) {
        return chat(id).map(Chat::bot).orElse(Presence.MEMBER) != Presence.OUT;
    }

    /** Asked with every message: what is as it was is not written, and what cannot be read is left as it is. */
    void seen(long id, String title, Chat.Kind kind) {
        Optional<Chat> known = chat(id);
        boolean stored = shelf.version(Long.toString(id)) != 0;
        if (known.isPresent() ? !known.equals(known.map(chat -> chat.seen(title, kind))) : !stored) {
            change(id, null, chat -> chat.seen(title, kind));
        }
    }

    void speaks(long id, @Nullable Language language) {
        change(id, null, chat -> chat.speaking(language));
    }

    /** @param logged whether the log says so */
    void botIn(Signature by, long id, Presence presence, boolean logged) {
        change(id, logged ? by.audit(What.BOT_CHANGED, id, presence.name()) : null, chat -> chat.with(presence));
    }

    /** What the group chose stays with the supergroup that it became; a second time changes nothing. */
    void migrated(long from, long to) {
        chat(from)
                .ifPresent(old -> change(
                        to,
                        null,
                        chat -> new Chat(
                                to,
                                chat.title().isEmpty() ? old.title() : chat.title(),
                                Chat.Kind.SUPERGROUP,
                                chat.language() == null ? old.language() : chat.language(),
                                chat.title().isEmpty() ? old.bot() : chat.bot())));
        shelf.delete(Long.toString(from));
    }

    private void change(long id, @Nullable Audit audit, UnaryOperator<Chat> change) {
        shelf.change(Long.toString(id), found -> {
            Chat after = change.apply(found.orElseGet(() -> Chat.unknown(id)));
            return found.equals(Optional.of(after)) ? Step.stay(after) : new Step<>(after, audit, after);
        });
    }
}
