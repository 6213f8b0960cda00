package id.sopan.console;

import id.sopan.calendar.WrittenDay;
import id.sopan.wording.Harmless;
import id.sopan.wording.Sought;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, as it stands in the address; empty texts filter nothing.
 *
 * @param kata words that must all be there, in any case
 * @param keadaan of {@link Sought#STATES}
 * @param dari first day of sending, such as {@code 2026-11-01}
 * @param sampai last day, inclusive
 * @param sebelum where it goes on: before which instant their asking began, exclusive, in milliseconds since 1970
 * @param halaman from 1
 */
record Wanted(
        String kata,
        String prosedur,
        String unit,
        String keadaan,
        String dari,
        String sampai,
        String sebelum,
        int halaman) {

    private static final int LAST_PAGE = 200;

    static Wanted of(HttpServletRequest request) {
        return new Wanted(
                text(request, "kata"),
                text(request, "prosedur"),
                text(request, "unit"),
                text(request, "keadaan"),
                text(request, "dari"),
                text(request, "sampai"),
                millis(text(request, "sebelum")),
                page(text(request, "halaman")));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static String millis(String text) {
        return text.matches("\\d{1,15}") ? text : "";
    }

    private static int page(String text) {
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }

    List<String> words() {
        return Arrays.stream(Harmless.seen(kata).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Null where none is given. */
    @Nullable
    LocalDate first() {
        return day(dari);
    }

    /** Likewise. */
    @Nullable
    LocalDate last() {
        return day(sampai);
    }

    /** Likewise. */
    @Nullable
    Instant before() {
        return sebelum.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(sebelum));
    }

    /** Whether a day is none, or the last is before the first. */
    public boolean unreadable() {
        LocalDate first = first();
        LocalDate last = last();
        return (first == null && !dari.isEmpty())
                || (last == null && !sampai.isEmpty())
                || (first != null && last != null && last.isBefore(first));
    }

    boolean hasUnknownState() {
        return !keadaan.isEmpty() && !Sought.STATES.contains(keadaan);
    }

    private static @Nullable LocalDate day(String text) {
        return WrittenDay.iso(text).orElse(null);
    }
}
