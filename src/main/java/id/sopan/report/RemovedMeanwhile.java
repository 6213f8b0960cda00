package id.sopan.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes words out of reports that were just stored, where whoever said them had them removed while the reports were made. */
record RemovedMeanwhile(Statistics statistics, ToldWords told) {

    /** @param stored one for each scope */
    void takeOut(Period period, ZoneId zone, List<Scope> scopes, List<Report> stored) {
        Set<String> gone = words(stored.stream().map(report -> report.figures().ratings()));
        if (!gone.isEmpty()) {
            gone.removeAll(words(Stream.of(statistics.ratings(period, zone, scopes))));
            told.forget(List.copyOf(gone));
        }
    }

    private static Set<String> words(Stream<Ratings> ratings) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ratings.flatMap(said -> said.words().stream()).forEach(word -> words.add(word.word()));
        return words;
    }
}
