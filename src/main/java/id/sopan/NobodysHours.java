package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.AgencyCalendars;
import id.sopan.wording.CalendarChangesText;
import id.sopan.wording.Card;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the admins of names that calendar files give hours to and that no unit bears: at the start, with each
 * change of the files, and where a unit is renamed. While there is no admin to tell, it waits for one.
 */
final class NobodysHours {

    private static final Logger LOG = LoggerFactory.getLogger(NobodysHours.class);

    private final AgencyCalendars calendars;
    private final AdminPost admins;
    private final Set<String> logged = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    NobodysHours(AgencyCalendars calendars, AdminPost admins) {
        this.calendars = calendars;
        this.admins = admins;
    }

    synchronized void look() {
        Set<String> names = new TreeSet<>(calendars.unknownUnits());
        told.retainAll(names);
        if (logged.addAll(names)) LOG.warn("Calendar files give hours to units that do not exist: {}", names);
        if (told.containsAll(names)) return;
        boolean somebody = admins.tell(
                "calendars of nobody " + names, language -> Card.text(CalendarChangesText.unknown(names, language)));
        if (somebody) told.addAll(names);
    }
}
