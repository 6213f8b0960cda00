package id.sopan;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.CalendarListener;
import id.sopan.calendar.Calendars;
import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.desk.AgencyCalendars;
import id.sopan.roster.Roster;
import id.sopan.wording.CalendarChangesText;
import id.sopan.wording.Card;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins what other calendar files change, since figures change with them, and whom they do not reach. */
final class CalendarNews implements CalendarListener {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNews.class);

    private final AdminPost admins;
    private final Roster roster;
    private final RefusalListener refusals;

    CalendarNews(AdminPost admins, Roster roster, RefusalListener refusals) {
        this.admins = admins;
        this.roster = roster;
        this.refusals = refusals;
    }

    @Override
    public void changed(CalendarChanges changes, Calendars after, long revision) {
        Set<String> unknown = AgencyCalendars.unknownUnits(after, roster);
        LOG.info("The working calendar has changed: {}", changes);
        admins.tell(
                "calendar files after " + revision,
                admins.unitTi(),
                language -> Card.text(CalendarChangesText.of(changes, unknown, language)));
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        refusals.refused(file, problems);
    }
}
