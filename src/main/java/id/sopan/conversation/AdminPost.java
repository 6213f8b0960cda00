package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages to those who look after the installation: in private, and where none of them started the bot by a group. */
public record AdminPost(Replies replies, Roster roster) {

    /**
     * @param origin says it only once
     * @param group where it is said when no admin can be written to; null: it is not said then
     * @return whether there was anybody to tell
     */
    public boolean tell(String origin, @Nullable Address group, Function<Language, Card> card) {
        return post(origin, group, card, replies::say);
    }

    /** The same, in the group of Unit TI. */
    public boolean tell(String origin, Function<Language, Card> card) {
        return tell(origin, unitTi(), card);
    }

    /** The same, where {@link #answered} will take the question's place. */
    void ask(String origin, Address group, Function<Language, Card> card) {
        post(origin, group, card, replies::sayTurnable);
    }

    /** Every admin who was asked sees what came of it; not so where that was more than a day ago. */
    void answered(String origin, Address group, Function<Language, Card> card) {
        roster.admins()
                .forEach(admin -> replies.turned(
                        origin + " to " + admin,
                        new Address(admin, null),
                        card.apply(roster.chats().language(admin))));
        replies.turned(
                origin + " in " + group.chat(), group, card.apply(roster.chats().language(group.chat())));
    }

    /** The origin of the question that this tap answers; empty where what came of it has taken its place. */
    Optional<String> asked(Inbound.Tapped tap) {
        Place place = tap.place();
        String suffix = (place.isPrivate() ? " to " : " in ") + place.chat();
        return replies.offering(place.chat(), tap.message(), String.valueOf(tap.data())::equals)
                .filter(origin -> origin.endsWith(suffix))
                .map(origin -> origin.substring(0, origin.length() - suffix.length()));
    }

    private boolean post(String origin, @Nullable Address group, Function<Language, Card> card, Saying saying) {
        List<Long> reached = roster.admins().stream().filter(roster::hasStarted).toList();
        Reply.@Nullable Elsewhere instead = group == null ? null : inGroup(origin, group, card);
        reached.forEach(admin -> saying.say(
                origin + " to " + admin,
                new Address(admin, null),
                card.apply(roster.chats().language(admin)),
                instead));
        if (reached.isEmpty() && instead != null) {
            saying.say(instead.origin(), instead.to(), instead.card(), null);
        }
        return !reached.isEmpty() || group != null;
    }

    private interface Saying {
        void say(String origin, Address to, Card card, Reply.@Nullable Elsewhere instead);
    }

    private Reply.Elsewhere inGroup(String origin, Address group, Function<Language, Card> card) {
        Language language = roster.chats().language(group.chat());
        return new Reply.Elsewhere(origin + " in " + group.chat(), group, calling(card.apply(language), language));
    }

    /** The group of a Unit TI that can be reached, for what concerns the whole installation; null where there is none. */
    public @Nullable Address unitTi() {
        List<Unit> lost = roster.unreachable();
        return roster.holding(Role.UNIT_TI).stream()
                .filter(unit -> !lost.contains(unit))
                .flatMap(unit -> Address.home(unit).stream())
                .findFirst()
                .orElse(null);
    }

    private Mention mention(long admin, Language language) {
        return roster.colleague(admin)
                .map(known -> new Mention(admin, known.name()))
                .orElseGet(() -> Mention.unknownAdmin(admin, language));
    }

    /** With the admins by name, and what they can do to be told in private; as many of them as fit below it. */
    private Card calling(Card card, Language language) {
        List<String> blocks = Stream.concat(
                        Stream.of(card.html()),
                        roster.admins().stream()
                                .map(admin -> Notice.PRIVATE_UNREACHABLE.html(language, mention(admin, language))))
                .toList();
        String first = Pages.of(blocks).pages().getFirst();
        boolean callsNobody = blocks.size() > 1 && first.equals(card.html());
        return Card.with(callsNobody ? blocks.get(1) + "\n\n" + first : first, card.rows());
    }
}
