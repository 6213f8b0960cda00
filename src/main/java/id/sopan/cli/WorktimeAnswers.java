package id.sopan.cli;

import id.sopan.calendar.Calendars;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.Interval;
import id.sopan.calendar.UnitDays;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.VisitTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads questions line by line and writes their answers in the same order. */
final class WorktimeAnswers {

    static final String HEADER = "id,working_seconds,due_instant";

    private final Calendars calendars;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<ZoneId, WorkingCalendar> known = new HashMap<>();
    private boolean clean = true;

    WorktimeAnswers(Calendars calendars, PrintWriter out, PrintWriter err) {
        this.calendars = calendars;
        this.out = out;
        this.err = err;
    }

    /** Whether every line was answered; empty ones at the end are none. */
    boolean answer(BufferedReader in) throws IOException {
        String header = in.readLine();
        if (!WorktimeQuestion.HEADER.equals(withoutByteOrderMark(header))) {
            refuse(
                    1,
                    "baris pertama harus / the first line must be: " + WorktimeQuestion.HEADER,
                    header == null ? "" : header);
            return false;
        }
        out.print(HEADER + "\n");
        int number = 1;
        int empty = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isEmpty()) {
                if (empty == 0) empty = number;
                continue;
            }
            if (empty > 0) refuse(empty, "baris kosong / an empty line", "");
            empty = 0;
            try {
                out.print(answer(WorktimeQuestion.of(line)));
            } catch (Malformed malformed) {
                refuse(number, String.valueOf(malformed.getMessage()), line);
            }
        }
        return clean;
    }

    private static @Nullable String withoutByteOrderMark(@Nullable String line) {
        return line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private void refuse(int number, String why, String line) {
        clean = false;
        err.println("baris / line " + number + ": " + why + " [" + line + "]");
    }

    private String answer(WorktimeQuestion question) throws Malformed {
        WorkingCalendar calendar = calendar(question.zone());
        if (!calendar.covers(question.start(), question.end())) throw beyond(calendar);
        long seconds = VisitTime.without(
                        question.pauses(), new Interval(question.start(), question.end()), calendar::workingTime)
                .toSeconds();
        Instant due =
                calendar.due(question.start(), question.working()).instant().orElse(null);
        if (due == null) throw beyond(calendar);
        StringBuilder line = new StringBuilder(64)
                .append(question.id())
                .append(',')
                .append(seconds)
                .append(',');
        InstantText.append(line, due, question.zone().getRules().getOffset(due));
        return line.append('\n').toString();
    }

    private WorkingCalendar calendar(ZoneId zone) throws Malformed {
        WorkingCalendar before = known.get(zone);
        if (before != null) return before;
        try {
            WorkingCalendar calendar = calendars.of(UnitDays.in(zone));
            known.put(zone, calendar);
            return calendar;
        } catch (IllegalArgumentException summerTime) {
            throw new Malformed(
                    "zona dengan waktu musim panas tidak dihitung: " + zone,
                    "a zone with summer time is not counted: " + zone);
        }
    }

    private static Malformed beyond(WorkingCalendar calendar) {
        DateRange covered = calendar.covered();
        String range = covered.first() + ".." + covered.last();
        return new Malformed("di luar data kalender " + range, "beyond the calendar's data " + range);
    }
}
