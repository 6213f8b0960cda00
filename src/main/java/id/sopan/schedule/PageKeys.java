package id.sopan.schedule;

import id.sopan.outbox.Address;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** What reminders are found by. */
final class PageKeys {

    /** It may not have been sent yet. */
    static final String UNSHOWN = "unshown";
    /** It is in the chat, and may have to look another way. */
    static final String CHANGED = "reminders:changed";
    /** It may or may not be in the chat. */
    static final String DOUBTED = "reminders:doubted";

    static final Set<String> MARKS = Set.of(UNSHOWN, CHANGED, DOUBTED);
    static final String CLOSED = "reminders:closed";

    private PageKeys() {}

    /** @param marks see {@link #MARKS} */
    static Set<String> of(Letter letter, Set<String> marks) {
        Set<String> keys = closed(letter);
        keys.remove(CLOSED);
        keys.add(sentIn(month(letter.at())));
        letter.items().forEach(item -> {
            keys.add(naming(item.run()));
            keys.add(naming(item.run(), letter.to()));
        });
        keys.addAll(marks);
        return keys;
    }

    static Set<String> closed(Letter letter) {
        Set<String> keys = new HashSet<>(Set.of(CLOSED, sentTo(letter.to())));
        letter.items().forEach(item -> keys.add(told(letter.to(), item)));
        return keys;
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    static String sentIn(YearMonth month) {
        return "reminded in " + month;
    }

    static String sentTo(Address to) {
        return "reminded at " + to.key();
    }

    static String naming(String run) {
        return "reminded of " + run;
    }

    static String naming(String run, Address at) {
        return "reminded of " + run + " at " + at.key();
    }

    static String told(Address to, Item item) {
        return "told %s %s %s %s %s".formatted(to.key(), item.run(), item.step(), stay(item), item.mark());
    }

    private static String stay(Item item) {
        String number = Integer.toString(item.visit());
        return item.reopened() == null ? number : number + "@" + item.reopened().seq();
    }
}
