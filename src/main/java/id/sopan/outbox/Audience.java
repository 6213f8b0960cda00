package id.sopan.outbox;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a subject concerns.
 *
 * @param version of the subject that this follows from
 * @param last whether nothing will follow it
 * @param chats those that show it or should, with how urgent it is there
 */
record Audience(long version, boolean last, Map<Long, Show.Urgency> chats) {

    static Audience of(Wanted wanted, Iterable<Surface> shown) {
        Map<Long, Show.Urgency> chats = new TreeMap<>();
        for (Show show : wanted.shows()) {
            chats.merge(show.to().chat(), show.urgency(), Audience::moreUrgent);
        }
        for (Surface surface : shown) {
            chats.putIfAbsent(surface.at().chat(), Show.Urgency.NEWS);
        }
        return new Audience(wanted.version(), wanted.last(), chats);
    }

    Show.Urgency urgency(long chat) {
        return chats.getOrDefault(chat, Show.Urgency.NEWS);
    }

    private static Show.Urgency moreUrgent(Show.Urgency one, Show.Urgency other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
