package id.sopan.outbox;

import id.sopan.engine.Run;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param chat Telegram's chat id; negative for groups, a person's own id for their private chat
 * @param topic {@code message_thread_id} in a forum; null elsewhere
 */
public record Address(long chat, @Nullable Integer topic) {

    private static final String SUPERGROUP = "-100";

    /** A chat in the log: the id of a private chat is that of its person. */
    static String inLog(long chat) {
        return chat > 0 ? "a private chat" : "chat " + chat;
    }

    /** Empty where the unit has none. */
    public static Optional<Address> home(Unit unit) {
        return Optional.ofNullable(unit.home()).map(home -> new Address(home.chat(), home.topic()));
    }

    /**
     * The private chat that a run was asked for in; empty where that was a group, and where whoever asked has left that of their
     * unit: their colleagues go on in their place.
     */
    public static Optional<Address> asked(Run run, Roster roster) {
        return run.privateChat()
                .filter(chat -> !roster.hasLeft(run.requester()))
                .map(chat -> new Address(chat, null));
    }

    /** Where whoever asked is told what is for them to know or to do; empty where their unit lives nowhere. */
    public static Optional<Address> requester(Run run, Roster roster) {
        return asked(run, roster)
                .filter(at -> !run.isOnBehalf())
                .or(() -> roster.unit(run.unit()).flatMap(Address::home));
    }

    /** Whether all these units, by their ids, are spoken for here: they live here, or a topic is theirs since their group is. */
    public boolean isOf(Collection<String> units, Roster roster) {
        Set<String> here = roster.at(chat, topic).stream().map(Unit::id).collect(Collectors.toSet());
        return !units.isEmpty() && here.containsAll(units);
    }

    /** Where all these units live, by their ids; empty where they live apart, or one of them nowhere. */
    public static Optional<Address> home(Collection<String> units, Roster roster) {
        Set<Optional<Address>> homes = new HashSet<>();
        units.forEach(unit -> homes.add(roster.unit(unit).flatMap(Address::home)));
        return homes.size() == 1 ? homes.iterator().next() : Optional.empty();
    }

    /** What stands for it in the ids of documents. */
    public String key() {
        return chat + "/" + (topic == null ? "" : topic);
    }

    public boolean isPrivate() {
        return chat > 0;
    }

    /** Whether it is the same place, or the chat of it. */
    public boolean holds(Address place) {
        return chat == place.chat && (topic == null || topic.equals(place.topic));
    }

    /**
     * The link to a message there; empty where such links do not work: outside of supergroups
     * (core.telegram.org/api/links#message-links), and for 0, which is no message.
     */
    public Optional<String> url(long message) {
        String id = Long.toString(chat);
        return id.startsWith(SUPERGROUP) && message != 0
                ? Optional.of("https://t.me/c/" + id.substring(SUPERGROUP.length()) + "/" + message)
                : Optional.empty();
    }
}
