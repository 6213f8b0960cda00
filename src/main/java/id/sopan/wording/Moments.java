package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.LocalDate;
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

    public static Moments in(Language language, ZoneId zone) {
        DateTimeFormatter format = language == Language.EN
                ? DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                : DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("id"));
        return new Moments(format, zone);
    }

    /** A day by itself: {@code 1 Desember 2026}. */
    static String day(LocalDate day, Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.of("id");
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** {@code WIB}, {@code WITA}, {@code WIT}, or the zone's own name. */
    static String zoneName(ZoneId zone) {
        return ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    public String of(Instant instant) {
        String zoneName = ZONES.getOrDefault(
                zone.getId(), DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(instant.atZone(zone)));
        return format.format(instant.atZone(zone)) + " " + zoneName;
    }
}
