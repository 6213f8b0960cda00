package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.calendar.CalendarListener;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.StoredCalendars;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two instances on one store, of which one has older calendar files and begins again. */
class RestartedCalendarsTest extends RemindedOffice {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    private final Map<String, String> before =
            DefinitionSource.shippedCalendars().read();

    @Test
    void theOldFilesOfOneThatBeginsAgainDoNotCountForAll() {
        CalendarLibrary updated = library(withTheDay());
        updated.refresh();
        assertThat(isOff(updated)).as("by the new file").isTrue();

        CalendarLibrary old = library(before);
        old.refresh();
        updated.refresh();

        assertThat(isOff(updated)).as("where files are as they were").isTrue();
        assertThat(isOff(old)).as("where the old files lie").isTrue();
        assertThat(old.setAside()).containsExactly("instansi.yaml");
    }

    @Test
    void theyCountForAllOncePutInForce() {
        CalendarLibrary updated = library(withTheDay());
        updated.refresh();
        CalendarLibrary old = library(before);
        old.refresh();
        old.putInForce();
        updated.refresh();

        assertThat(isOff(updated)).isFalse();
        assertThat(updated.setAside()).containsExactly("instansi.yaml");
    }

    @Test
    void whatAVersionAcceptedThatKeptNoHashesIsKnownForEarlierOnceItWasReplaced() {
        Documents calendars = store.documents(Collection.CALENDARS);
        Document last = calendars.find("accepted-files").orElseThrow();
        calendars.delete(last.id(), last.version());
        calendars.put(last.id(), 0, Set.of(), JsonMapper.shared().writeValueAsString(withTheDay()));

        library(before).refresh();
        CalendarLibrary old = library(withTheDay());
        old.refresh();

        assertThat(isOff(old)).isFalse();
    }

    private Map<String, String> withTheDay() {
        Map<String, String> after = new HashMap<>(before);
        after.put("instansi.yaml", """
                sources:
                  rektor: {name: SK Rektor 12/2026, readIn: decree}
                days:
                  - {date: 2026-12-28, kind: libur-instansi, source: rektor, name: Dies natalis}
                """);
        return after;
    }

    private CalendarLibrary library(Map<String, String> files) {
        CalendarListener unheard = (changes, succession) -> {};
        return new CalendarLibrary(() -> files, new StoredCalendars(new Shared()), (file, problems) -> {}, unheard);
    }

    private boolean isOff(CalendarLibrary library) {
        return new AgencyCalendars(library, roster, WIB).ofAgency().dayOff(DAY).isPresent();
    }

    private final class Shared extends ForwardingStore {

        Shared() {
            super(store);
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }
}
