package id.sopan.wording;

import id.sopan.engine.Rating;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How it went: asked of whoever asked, below what tells them that it is finished. Others read that card too, so it never
 * says what was answered.
 */
final class RatingQuestion {

    private static final int FIRST_ROW = 3;

    private RatingQuestion() {}

    static Html of(Scene scene) {
        Rating given = scene.run().rating();
        if (!scene.isRequesterHere() || (given == null && !scene.view().rateable())) {
            return new Html("");
        }
        Teller teller = scene.teller();
        if (given == null) {
            return teller.html("rating.ask");
        }
        if (!isAsking(scene)) {
            return teller.html("rating.thanks");
        }
        return teller.html(given.reconsidered() ? "rating.ask.anew" : "rating.ask.word");
    }

    /** Whether a number or a word is still awaited. */
    static boolean isAsking(Scene scene) {
        Rating given = scene.run().rating();
        return scene.view().rateable() && (given == null || given.reconsidered() || given.lacksWord());
    }

    static List<List<Button>> rows(Scene scene) {
        if (!scene.isRequesterHere() || !scene.view().rateable()) {
            return List.of();
        }
        Rating given = scene.run().rating();
        if (given == null || given.reconsidered()) {
            return scores(scene);
        }
        return Rows.of(given.lacksWord() ? words(scene) : List.of(change(scene)));
    }

    private static List<List<Button>> scores(Scene scene) {
        List<Button> scores = IntStream.rangeClosed(Rating.WORST, Rating.BEST)
                .mapToObj(score -> button(scene, label(scene, score), RunAction.RATE, "" + score))
                .toList();
        return List.of(scores.subList(0, FIRST_ROW), scores.subList(FIRST_ROW, scores.size()));
    }

    private static String label(Scene scene, int score) {
        @Nullable
        String end = score == Rating.WORST ? "button.rate.worst" : score == Rating.BEST ? "button.rate.best" : null;
        return end == null ? "" + score : scene.teller().say(end, score);
    }

    private static List<Button> words(Scene scene) {
        Teller teller = scene.teller();
        List<Button> buttons = new ArrayList<>();
        Arrays.stream(RatingWord.values())
                .map(word -> button(scene, word.in(teller.language()), RunAction.RATE_WORD, word.code()))
                .forEach(buttons::add);
        buttons.add(button(scene, teller.say("button.rate.own"), RunAction.RATE_OWN, ""));
        buttons.add(button(scene, teller.say("button.rate.enough"), RunAction.RATE_WORD, ""));
        buttons.add(change(scene));
        return buttons;
    }

    private static Button change(Scene scene) {
        return button(scene, scene.teller().say("button.rate.change"), RunAction.RATE_ANEW, "");
    }

    private static Button button(Scene scene, String label, RunAction action, String option) {
        return Button.data(label, Style.PLAIN, Tap.OnRun.of(scene.run(), action, option));
    }
}
