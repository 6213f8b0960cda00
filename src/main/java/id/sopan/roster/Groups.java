package id.sopan.roster;

import id.sopan.procedure.Language;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Chat.Presence;
import id.sopan.roster.Shelf.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups in which the bot is or was, one document each. */
final class Groups {

    /** Borne by those in which the bot is no longer. */
    private static final String LEFT = "without the bot";

    private final Shelf<Chat> shelf;
    private volatile boolean marked;

    Groups(Shelf<Chat> shelf) {
        this.shelf = shelf;
    }

    /** Empty also where its document cannot be read: Telegram knows the rest, and the group goes on. */
    Optional<Chat> chat(long id) {
        return shelf.findLegible(Long.toString(id));
    }

    static Set<String> keys(Chat chat) {
        return chat.bot() == Presence.OUT ? Set.of(LEFT) : Set.of();
    }

    /** Ids of the groups in which the bot is no longer. */
    Set<Long> left() {
        mark();
        return shelf.bearing(LEFT).stream().map(Chat::id).collect(Collectors.toSet());
    }

    /** Those that an earlier version left bear their key from then on: all are read, once in each process. */
    private void mark() {
        if (!marked) {
            List<Chat> found = shelf.bearing(LEFT);
            shelf.all().stream()
                    .filter(chat -> !keys(chat).isEmpty() && !found.contains(chat))
                    .forEach(chat -> shelf.change(Long.toString(chat.id()), Groups::asItIs));
            marked = true;
        }
    }

    private static Change<Chat, Boolean> asItIs(Optional<Chat> found) {
        return found.map(chat -> new Change<>(chat, null, true)).orElseGet(() -> Change.stay(false));
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
            return found.equals(Optional.of(after)) ? Change.stay(after) : new Change<>(after, audit, after);
        });
    }
}
