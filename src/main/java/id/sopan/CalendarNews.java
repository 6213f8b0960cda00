package id.sopan;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.CalendarListener;
import id.sopan.calendar.DayOff;
import id.sopan.conversation.AdminPost;
import id.sopan.wording.CalendarChangesText;
import id.sopan.wording.Card;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins what other calendar files change, since figures change with them. */
final class CalendarNews implements CalendarListener {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNews.class);

    private final AdminPost admins;

    CalendarNews(AdminPost admins) {
        this.admins = admins;
    }

    @Override
    public void changed(CalendarChanges changes, long revision) {
        LOG.info(
                "Kalender kerja berubah / the working calendar has changed: {} libur / off, {} masuk / worked, {} lain"
                        + " / otherwise, jam kerja / hours {}",
                dates(changes.closed()),
                dates(changes.reopened()),
                dates(changes.restated()),
                changes.hours());
        admins.tell(
                "calendar files after " + revision,
                admins.unitTi(),
                language -> Card.text(CalendarChangesText.of(changes, language)));
    }

    private static List<LocalDate> dates(List<DayOff> days) {
        return days.stream().map(DayOff::date).toList();
    }
}
