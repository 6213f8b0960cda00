package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.wording.Card;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages to those who look after the installation: in private, and where none of them started the bot by a group. */
public final class AdminPost {

    private final Replies replies;
    private final Roster roster;

    public AdminPost(Replies replies, Roster roster) {
        this.replies = replies;
        this.roster = roster;
    }

    /**
     * @param origin says it only once
     * @param group where it is said when no admin can be written to; null: it is not said then
     * @return whether there was anybody to tell
     */
    public boolean tell(String origin, @Nullable Address group, Function<Language, Card> card) {
        List<Long> reached = roster.admins().stream().filter(this::hasStarted).toList();
        reached.forEach(admin -> replies.say(
                origin + " to " + admin,
                new Address(admin, null),
                card.apply(roster.chats().language(admin))));
        if (reached.isEmpty() && group != null) {
            Language language = roster.chats().language(group.chat());
            replies.say(origin + " in " + group.chat(), group, calling(card.apply(language), language));
        }
        return !reached.isEmpty() || group != null;
    }

    private boolean hasStarted(long admin) {
        return roster.colleague(admin).map(Colleague::started).orElse(false);
    }

    /** With the admins by name, and what they can do to be told in private. */
    private Card calling(Card card, Language language) {
        List<String> blocks = new ArrayList<>(List.of(card.html()));
        roster.admins()
                .forEach(admin -> blocks.add(
                        Notice.PRIVATE_UNREACHABLE.html(language, new Mention(admin, roster.nameOf(admin)))));
        return Card.with(String.join("\n\n", blocks), card.rows());
    }
}
