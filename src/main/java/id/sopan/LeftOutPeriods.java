package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.wording.CalendarNotice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins for which periods a procedure did not begin by itself: since Sopan was away, or the calendar had ended. */
record LeftOutPeriods(AdminPost admins) implements BiConsumer<Procedure, List<LocalDate>> {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutPeriods.class);

    private static final int TOLD = 6;

    @Override
    public void accept(Procedure procedure, List<LocalDate> periods) {
        LOG.warn("{} tidak dimulai untuk / was not begun for {}", procedure.id(), periods);
        admins.tell(
                "left out " + procedure.id() + " " + periods.getLast(),
                language -> CalendarNotice.PERIODS_LEFT_OUT.card(
                        language, procedure.nama().in(language), days(periods, language)));
    }

    /** The last of them. */
    private static String days(List<LocalDate> periods, Language language) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        int earlier = Math.max(0, periods.size() - TOLD);
        String last = periods.stream().skip(earlier).map(day::format).collect(Collectors.joining(", "));
        return earlier == 0 ? last : "… (" + earlier + "), " + last;
    }
}
