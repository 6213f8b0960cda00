package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.measure.PutBack;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** By which calendars the timers were set, and after how many times that the clock was put back. */
final class TimerCalendar {

    private static final String ID = "timers";

    /** Grows with what anybody is reminded of, so that after an upgrade what is open is looked at anew. */
    private static final String RULES = " rules:3";

    private static final Legible<Noted> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> JsonMapper.shared().readValue(document.json(), Noted.class));

    private final Documents documents;
    private final AgencyCalendars hours;
    private final Supplier<List<PutBack>> putBacks;

    TimerCalendar(Store store, AgencyCalendars hours, Supplier<List<PutBack>> putBacks) {
        this.documents = store.documents(Collection.SETTINGS);
        this.hours = hours;
        this.putBacks = putBacks;
    }

    /**
     * @param calendar by which all were set; empty while they are being set anew
     * @param being by which they are; null where that is over
     */
    private record Noted(String calendar, @Nullable String being) {}

    /**
     * One look at all that is open.
     *
     * @param calendar by which it sets the timers; empty where it was none
     * @param version of what said meanwhile that they are being set by that
     */
    record Look(String calendar, long version) {

        static final Look NONE = new Look("", 0);
    }

    /**
     * Whether that calendar was noted, and nobody has begun to set them by another since the look began: who did may have taken
     * the place of what it set, and it of what they did.
     *
     * @param last the look that this process took, and has not noted
     */
    boolean isNoted(String current, Look last) {
        boolean other = !last.equals(Look.NONE) && !last.calendar().equals(current);
        return !other
                && documents
                        .find(ID)
                        .filter(document -> last.equals(Look.NONE) || document.version() == last.version() + 1)
                        .flatMap(LEGIBLE::read)
                        .map(Noted::calendar)
                        .filter(current::equals)
                        .isPresent();
    }

    /** What was set while the clock was ahead holds no more once it was put back. */
    String current() {
        int times = putBacks.get().size();
        return hours.version() + (times == 0 ? "" : " " + times) + RULES;
    }

    /**
     * Nothing is noted until all is set anew, be it that the calendar is again as it was. Several instances that set all by the
     * same one do so side by side.
     */
    Look changing(String calendar) {
        long version = documents
                .find(ID)
                .filter(document -> LEGIBLE.read(document)
                        .map(Noted::being)
                        .filter(calendar::equals)
                        .isPresent())
                .map(Document::version)
                .orElseGet(() -> documents.put(ID, 0, Set.of(), json(new Noted("", calendar))));
        return new Look(calendar, version);
    }

    /** Not where others have begun to set the timers by another calendar since that look began, or have noted it themselves. */
    void noted(Look look) {
        Noted noted = new Noted(look.calendar(), null);
        documents.replace(new Document(ID, look.version() + 1, 0, Set.of(), json(noted)), look.version());
    }

    private static String json(Noted noted) {
        return JsonMapper.shared().writeValueAsString(noted);
    }
}
