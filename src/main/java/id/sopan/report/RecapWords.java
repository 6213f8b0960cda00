package id.sopan.report;

import id.sopan.calendar.CalendarNames;
import id.sopan.calendar.WrittenTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The setting of a weekly summary as people write it: {@code jumat 15.00}, {@code senin pukul 08.00}, {@code wed 3 pm}, {@code mati}, {@code aktif}. */
public final class RecapWords {

    private static final Map<String, Boolean> ON =
            Map.of("aktif", true, "nyala", true, "on", true, "mati", false, "nonaktif", false, "off", false);

    /** What people put between. */
    private static final Pattern FILLING = Pattern.compile("\\b(?:setiap|tiap|hari|every)\\b|,");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private RecapWords() {}

    /** The setting with what was written; a day or a time switches it on. Empty where one of the words says nothing. */
    public static Optional<Recap> read(Recap recap, String words) {
        String said =
                FILLING.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return said.isEmpty() ? Optional.empty() : rest(recap, said);
    }

    private static Optional<Recap> rest(Recap recap, String words) {
        if (words.isEmpty()) {
            return Optional.of(recap);
        }
        Optional<WrittenTime.Read> read = WrittenTime.read(words);
        if (read.isPresent()) {
            return rest(recap.at(read.get().time()).on(true), read.get().rest());
        }
        String[] parts = SPACE.split(words, 2);
        return word(recap, parts[0]).flatMap(next -> rest(next, parts.length == 1 ? "" : parts[1]));
    }

    private static Optional<Recap> word(Recap recap, String word) {
        return Optional.ofNullable(CalendarNames.WEEKDAYS.get(word))
                .filter(day -> day.getValue() <= ReportMenus.WORKING_DAYS)
                .map(day -> recap.on(day).on(true))
                .or(() -> Optional.ofNullable(ON.get(word)).map(recap::on));
    }
}
