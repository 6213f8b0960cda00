package id.sopan.cli;

import id.sopan.calendar.Interval;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of input.
 *
 * @param working how much working time after the start is asked for
 */
record WorktimeQuestion(String id, ZoneId zone, Instant start, Instant end, List<Interval> pauses, Duration working) {

    static final String HEADER = "id,zone,start,end,pauses,due_minutes";

    private static final int FIELDS = 6;
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,9}");

    static WorktimeQuestion of(String line) throws Malformed {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new Malformed(
                    fields.length + " kolom, seharusnya " + FIELDS + ": " + HEADER,
                    fields.length + " columns, not " + FIELDS + ": " + HEADER);
        }
        if (fields[0].isBlank() || line.indexOf('\uFFFD') >= 0) {
            throw new Malformed("id kosong atau bukan UTF-8", "the id is empty or not UTF-8");
        }
        WorktimeQuestion question = new WorktimeQuestion(
                fields[0],
                zone(fields[1]),
                instant(fields[2]),
                instant(fields[3]),
                pauses(fields[4]),
                minutes(fields[5]));
        if (question.end.isBefore(question.start)) {
            throw new Malformed("end sebelum start", "end is before start");
        }
        return question;
    }

    private static ZoneId zone(String text) throws Malformed {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new Malformed(
                    "zona tidak dikenal: " + text + "; misalnya Asia/Jakarta",
                    "unknown zone: " + text + "; such as Asia/Jakarta");
        }
    }

    private static Instant instant(String text) throws Malformed {
        try {
            return InstantText.parse(text);
        } catch (DateTimeException notOne) {
            throw new Malformed(
                    "bukan waktu dengan detik bulat dan selisih zona: " + text + "; misalnya 2026-11-27T11:00:00+07:00",
                    "no instant with whole seconds and an offset: " + text + "; such as 2026-11-27T11:00:00+07:00");
        }
    }

    private static List<Interval> pauses(String text) throws Malformed {
        List<Interval> pauses = new ArrayList<>();
        if (text.isEmpty()) return pauses;
        for (String pause : text.split(";", -1)) {
            String[] ends = pause.split("/", -1);
            if (ends.length != 2) {
                throw new Malformed("jeda bukan dari/sampai: " + pause, "a pause is not from/to: " + pause);
            }
            Interval interval = new Interval(instant(ends[0]), instant(ends[1]));
            if (interval.to().isBefore(interval.from())) {
                throw new Malformed(
                        "jeda berakhir sebelum dimulai: " + pause, "a pause ends before it begins: " + pause);
            }
            pauses.add(interval);
        }
        return pauses;
    }

    private static Duration minutes(String text) throws Malformed {
        if (MINUTES.matcher(text).matches()) return Duration.ofMinutes(Integer.parseInt(text));
        throw new Malformed(
                "due_minutes bukan bilangan bulat dari 0: " + text, "due_minutes is no whole number from 0: " + text);
    }
}
