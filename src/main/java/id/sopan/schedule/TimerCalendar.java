package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.measure.PutBack;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** By which calendars the timers were set, and after how many times that the clock was put back. */
final class TimerCalendar {

    private static final String ID = "timers";
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

    private record Noted(String calendar) {}

    /** What counts now; empty where it was noted. */
    Optional<String> changed() {
        String current = current();
        return documents
                        .find(ID)
                        .flatMap(LEGIBLE::read)
                        .map(Noted::calendar)
                        .filter(current::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(current);
    }

    /** What was set while the clock was ahead holds no more once it was put back. */
    private String current() {
        int times = putBacks.get().size();
        return times == 0 ? hours.version() : hours.version() + " " + times;
    }

    /** Nothing is noted until all is set anew, be it that the calendar is again as it was. */
    void changing() {
        noted("");
    }

    void noted(String calendar) {
        String json = JsonMapper.shared().writeValueAsString(new Noted(calendar));
        documents.put(ID, 0, Set.of(), json);
    }
}
