package id.sopan.wording;

import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.engine.Words;
import java.util.List;

/**
 * How a request went, as whoever said so reads it again, and what they can still say. Nobody else reads it with a name.
 *
 * @param told as Telegram's HTML; empty where there is nothing to tell them
 * @param choices the same as the buttons of its card
 */
public record OwnRating(String told, List<RunChoice> choices) {

    /** @param may whether this person may say how it went at this moment */
    public static OwnRating of(RunView view, Viewpoint viewpoint, long reader, boolean may) {
        Scene scene = new Scene(view, viewpoint, 0);
        Html given = given(scene.teller(), view.run(), reader);
        boolean thanked = !given.value().isEmpty() && !RatingQuestion.isAsking(scene);
        Html told = may && !thanked ? Html.blocks(given, RatingQuestion.of(scene)) : given;
        return new OwnRating(
                told.value(), may ? RunChoice.each(RatingQuestion.rows(scene)).toList() : List.of());
    }

    /** What they gave; empty for everybody else. */
    static Html given(Teller teller, Run run, long reader) {
        Rating rating = run.rating();
        if (rating == null
                || rating.by().person() == null
                || rating.by().person().wasRemoved()
                || rating.by().person().id() != reader) {
            return new Html("");
        }
        return rating.word() == null || Words.sayNothing(rating.word())
                ? teller.html("rating.own", rating.score())
                : teller.html("rating.own.word", rating.score(), RatingWord.shown(rating.word(), teller.language()));
    }
}
