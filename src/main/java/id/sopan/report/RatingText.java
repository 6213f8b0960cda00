package id.sopan.report;

import id.sopan.wording.Harmless;
import id.sopan.wording.RatingWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how those who asked say that it went. */
final class RatingText {

    /** Words that are listed; of the others only how many they are. */
    static final int MOST = 10;

    private RatingText() {}

    /**
     * As Telegram's HTML; none where nobody has said anything.
     *
     * @param most words that are listed; 0 for no line of them
     * @param length most characters of each
     */
    static List<String> lines(Spoken spoken, Ratings ratings, int most, int length) {
        List<String> lines = new ArrayList<>();
        if (ratings.isEnough()) {
            lines.add(spoken.html("report.rating", ratings.mean(), ratings.n()));
        } else if (ratings.n() > 0) {
            lines.add(spoken.html("report.rating.few", ratings.n()));
        }
        if (most > 0 && ratings.isEnough() && !ratings.words().isEmpty()) {
            lines.add(spoken.html("report.rating.words", words(spoken, ratings, most, length)));
        }
        return lines;
    }

    /** As plain text. */
    private static String words(Spoken spoken, Ratings ratings, int most, int length) {
        String listed = ratings.words().stream()
                .limit(most)
                .map(word -> spoken.say(
                        "report.rating.word",
                        Harmless.line(RatingWord.shown(word.word(), spoken.language()), length),
                        word.cases()))
                .collect(Collectors.joining(", "));
        int others = ratings.casesBeyond(most);
        return others == 0 ? listed : spoken.say("report.rating.words.more", listed, others);
    }
}
