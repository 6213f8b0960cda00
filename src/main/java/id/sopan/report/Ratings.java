package id.sopan.report;

import java.util.List;

/**
 * How those who asked say that it went; of nobody what they said.
 *
 * @param sum of all scores, each 1 to 5
 * @param words as they are kept, the most frequent first
 */
public record Ratings(int n, int sum, List<Word> words) {

    static final Ratings NONE = new Ratings(0, 0, List.of());

    /** Of fewer it could be guessed who said what. */
    private static final int FEWEST = 3;

    public record Word(String word, int cases) {}

    /** Whether more than their number may be shown. */
    public boolean isEnough() {
        return n >= FEWEST;
    }

    /** As {@link Mean} rounds; only where it is enough. */
    public double mean() {
        return Mean.of(sum, n);
    }

    /** How many words beyond the first so many. */
    public int casesBeyond(int most) {
        return words.stream().skip(most).mapToInt(Word::cases).sum();
    }
}
