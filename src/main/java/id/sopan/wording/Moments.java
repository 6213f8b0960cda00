package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Dates and times as an Indonesian office writes them: {@code 24 Nov 2026, 08.15 WIB}. */
public record Moments(DateTimeFormatter format, ZoneId zone) {

    private static final Map<String, String> ZONES = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Ujung_Pandang", "WITA",
            "Asia/Jayapura", "WIT");

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter INDONESIAN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("id"));
    private static final DateTimeFormatter OTHER_ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    public static Moments in(Language language, ZoneId zone) {
        return new Moments(language == Language.EN ? ENGLISH : INDONESIAN, zone);
    }

    /** A day by itself: {@code 1 Desember 2026}. */
    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** A time of day by itself: {@code 08.15}. */
    public static String time(LocalTime time, Language language) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "HH.mm")
                .format(time);
    }

    /** {@code WIB}, {@code WITA}, {@code WIT}, or the zone's own name. */
    public static String zoneName(ZoneId zone) {
        return ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    public String of(Instant instant) {
        return format.format(instant.atZone(zone)) + " " + zoneName(instant);
    }

    /** {@code 24 Nov, 08.15}, or with its year where that is another than now. */
    String shortly(Instant instant, Instant now) {
        String time = format.getLocale().equals(Locale.ENGLISH) ? ", HH:mm" : ", HH.mm";
        return formatted("d MMM" + year(instant, now) + time, instant);
    }

    private String year(Instant instant, Instant now) {
        return instant.atZone(zone).getYear() == now.atZone(zone).getYear() ? "" : " yyyy";
    }

    private String formatted(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, format.getLocale()).format(instant.atZone(zone));
    }

    /** {@code 08.15 WIB}. */
    String time(Instant instant) {
        String whole = of(instant);
        return whole.substring(whole.indexOf(", ") + 2);
    }

    /** {@code Jum 27 Nov, 11.00–11.30}, or with both days where they differ; with a year that is another than now. */
    String between(Instant from, Instant to, Instant now) {
        String end = sameDay(from, to) ? clock(to) : day(to, now) + ", " + clock(to);
        return day(from, now) + ", " + clock(from) + "–" + end;
    }

    private boolean sameDay(Instant from, Instant to) {
        return LocalDate.ofInstant(from, zone).equals(LocalDate.ofInstant(to, zone));
    }

    private String day(Instant instant, Instant now) {
        return formatted("EEE d MMM" + year(instant, now), instant);
    }

    /** With seconds where there are any. */
    private String clock(Instant instant) {
        boolean whole = instant.getEpochSecond() % 60 == 0;
        boolean english = format.getLocale().equals(Locale.ENGLISH);
        String pattern = english ? (whole ? "HH:mm" : "HH:mm:ss") : whole ? "HH.mm" : "HH.mm.ss";
        return DateTimeFormatter.ofPattern(pattern).format(instant.atZone(zone));
    }

    String zoneName(Instant instant) {
        String name = ZONES.get(zone.getId());
        return name == null ? OTHER_ZONE.format(instant.atZone(zone)) : name;
    }
}
