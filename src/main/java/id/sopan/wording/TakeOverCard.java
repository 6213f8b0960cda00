package id.sopan.wording;

import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Tells somebody that a colleague is filling in the form that they want to fill in. */
public final class TakeOverCard {

    private TakeOverCard() {}

    /**
     * Offers to go on with it in their stead.
     *
     * @param person who is filling it in, {@code since} that time
     */
    public static Card offer(RunView view, Language language, ZoneId zone, Person person, Instant since) {
        Teller teller = view.teller(language, zone);
        Tap take = Tap.OnRun.of(view.run(), RunAction.TAKE_OVER, Long.toString(person.id()));
        return Card.with(
                teller.html(
                        "take.over.offer",
                        RunHead.number(teller, view.run()),
                        Html.line(person.name(), 64),
                        teller.moment(since)),
                List.of(List.of(Button.data(teller.say("button.take.over"), Style.PRIMARY, take.data()))));
    }

    /** What the form says that was taken over, as {@link FormCard#overtaken} takes it. */
    public static String closed(Language language, String by) {
        return Wording.in(language).html("take.over.closed", Html.line(by, 64));
    }

    /** Likewise, where whoever was filling it in goes on in another chat. */
    public static String moved(Language language) {
        return Wording.in(language).html("take.over.moved");
    }

    /**
     * It was taken over.
     *
     * @param from who was filling it in before {@code by}
     */
    public static Card done(RunView view, Language language, ZoneId zone, String from, String by) {
        Teller teller = view.teller(language, zone);
        return Card.text(teller.html(
                "take.over.done", RunHead.number(teller, view.run()), Html.line(by, 64), Html.line(from, 64)));
    }
}
