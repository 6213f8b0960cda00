package id.sopan.report;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The setting of a weekly summary as people write it: {@code jumat 15.00}, {@code senin pukul 08.00}, {@code 09:30}, {@code mati}, {@code aktif}. */
public final class RecapWords {

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("senin", DayOfWeek.MONDAY),
            Map.entry("selasa", DayOfWeek.TUESDAY),
            Map.entry("rabu", DayOfWeek.WEDNESDAY),
            Map.entry("kamis", DayOfWeek.THURSDAY),
            Map.entry("jumat", DayOfWeek.FRIDAY),
            Map.entry("jum'at", DayOfWeek.FRIDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY));

    private static final Map<String, Boolean> ON =
            Map.of("aktif", true, "nyala", true, "on", true, "mati", false, "nonaktif", false, "off", false);

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");

    /** What people put between. */
    private static final Set<String> FILLING = Set.of("setiap", "tiap", "hari", "pukul", "jam", "every", "at");

    private RecapWords() {}

    /** The setting with what was written; a day or a time switches it on. Empty where one of the words says nothing. */
    public static Optional<Recap> read(Recap recap, String words) {
        List<String> said = SPACE.splitAsStream(
                        words.strip().toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !FILLING.contains(word))
                .toList();
        Optional<Recap> read = said.isEmpty() ? Optional.empty() : Optional.of(recap);
        for (String word : said) {
            read = read.flatMap(before -> one(before, word));
        }
        return read;
    }

    private static Optional<Recap> one(Recap recap, String word) {
        if (DAYS.containsKey(word)) {
            return Optional.of(recap.on(DAYS.get(word)).on(true));
        }
        if (ON.containsKey(word)) {
            return Optional.of(recap.on(ON.get(word)));
        }
        Matcher time = TIME.matcher(word);
        return time.matches()
                ? Optional.of(recap.at(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                        .on(true))
                : Optional.empty();
    }
}
