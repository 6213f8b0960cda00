package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** By which calendars the timers were set. */
final class TimerCalendar {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "timers";
    private static final Legible<Noted> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> JSON.readValue(document.json(), Noted.class));

    private final Documents documents;
    private final AgencyCalendars hours;

    TimerCalendar(Store store, AgencyCalendars hours) {
        this.documents = store.documents(Collection.SETTINGS);
        this.hours = hours;
    }

    private record Noted(String calendar) {}

    boolean hasChanged() {
        return documents
                .find(ID)
                .flatMap(LEGIBLE::read)
                .map(Noted::calendar)
                .filter(hours.version()::equals)
                .isEmpty();
    }

    void noted() {
        String json = JSON.writeValueAsString(new Noted(hours.version()));
        Optional<Document> before = documents.find(ID);
        long version = before.map(Document::version).orElse(0L);
        Document next = new Document(ID, version + 1, 0, Set.of(), json);
        if (before.isEmpty()) {
            documents.insert(next);
        } else {
            documents.replace(next, version);
        }
    }
}
