package id.sopan;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.CalendarListener;
import id.sopan.calendar.DayOff;
import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.wording.CalendarChangesText;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins what other calendar files change, since figures change with them. */
record CalendarNews(AdminPost admins) implements CalendarListener {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarNews.class);

    private static final int TOLD = 10;

    @Override
    public void changed(CalendarChanges changes, String succession) {
        LOG.info(
                "Kalender kerja berubah / the working calendar has changed: {} libur / off, {} masuk / worked, {} lain"
                        + " / otherwise, jam kerja / hours {}",
                dates(changes.closed()),
                dates(changes.reopened()),
                dates(changes.restated()),
                changes.hours());
        admins.tell("calendar files " + succession, language -> Card.text(CalendarChangesText.of(changes, language)));
    }

    @Override
    public void doubted(List<Problem> warnings, String succession) {
        warnings.forEach(warning -> LOG.warn("{}", warning.inEnglish()));
        admins.tell(
                "doubtful calendar files " + succession,
                language -> CalendarNotice.CALENDARS_DOUBTFUL.card(
                        language,
                        warnings.stream()
                                .limit(TOLD)
                                .map(language == Language.EN ? Problem::inEnglish : Problem::inIndonesian)
                                .collect(Collectors.joining("\n"))));
    }

    @Override
    public void setAside(Set<String> files, long revision) {
        LOG.warn(
                "The calendar files are earlier ones and were set aside; others are in force for all instances, and differ in"
                        + " {}. An admin puts those of this machine in force by /muatulang kalender",
                files);
        admins.tell(
                "calendar files set aside since " + revision + ": " + files,
                language -> Card.text(CalendarChangesText.setAside(files, language)));
    }

    private static List<LocalDate> dates(List<DayOff> days) {
        return days.stream().map(DayOff::date).toList();
    }
}
