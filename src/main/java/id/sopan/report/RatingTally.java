package id.sopan.report;

import id.sopan.engine.Rating;
import id.sopan.report.Ratings.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what those who asked say of how it went; a word counts as one however its letters are written. */
final class RatingTally {

    private int n;
    private int sum;
    private final Map<String, Integer> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void add(Rating rating) {
        n++;
        sum += rating.score();
        String word = rating.word();
        if (word != null && !word.isEmpty()) {
            words.merge(word, 1, Integer::sum);
        }
    }

    Ratings ratings() {
        List<Word> frequent = words.entrySet().stream()
                .map(entry -> new Word(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Word::cases).reversed())
                .toList();
        return new Ratings(n, sum, frequent);
    }
}
