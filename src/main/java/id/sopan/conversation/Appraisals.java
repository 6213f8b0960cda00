package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.RatingWord;
import id.sopan.wording.Tap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a finished request went: a score, then a word, and changing both. */
record Appraisals(Office office, Acting acting, Prompts prompts) {

    Answer score(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        return rate(tap, run, button, Notice.RATED).orElseGet(() -> office.alert(tap, Notice.FORGED));
    }

    Answer word(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        return rate(tap, run, button, Notice.RATED_WHOLE).orElseGet(() -> refused(tap, run, button.version()));
    }

    private Optional<Answer> rate(Inbound.Tapped tap, Run run, Tap.OnRun button, Notice done) {
        return office.command(run, button).map(Command.Rate.class::cast).map(rate -> rate(tap, run, rate, done));
    }

    private Answer rate(Inbound.Tapped tap, Run run, Command.Rate rate, Notice done) {
        Result result = acting.byTap(tap, run.id(), rate);
        boolean there =
                result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.AlreadyRated;
        return result instanceof Result.Done || there
                ? Answer.toast(done.alert(office.language(tap.place()), rate.score()))
                : acting.answer(tap, result);
    }

    /** Asks for a word of their own. */
    Answer own(Inbound.Tapped tap, Run run, int version) {
        Result refused = considered(tap, run, version);
        if (refused != null) {
            return acting.answer(tap, refused);
        }
        return prompts.ask(tap, run, new Dialogue.Subject(Dialogue.Kind.RATING, run.id(), version, null));
    }

    Answer anew(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.Reconsider(version));
        return result instanceof Result.Done
                ? Answer.toast(Notice.RATING_ANEW.alert(office.language(tap.place())))
                : acting.answer(tap, result);
    }

    private Answer refused(Inbound.Tapped tap, Run run, int version) {
        Result refused = considered(tap, run, version);
        return refused == null ? office.alert(tap, Notice.FORGED) : acting.answer(tap, refused);
    }

    /** Why they may not change it; null where they may. */
    private @Nullable Result considered(Inbound.Tapped tap, Run run, int version) {
        return office.desk().consider(run.id(), new Command.Reconsider(version), Acting.who(tap.sender()));
    }

    /** The words of a reply, with the score that they go with. */
    static Command.Rate command(Dialogue.Subject subject, Run run, String typed) {
        int score = run.rating() == null ? 0 : run.rating().score();
        return new Command.Rate(subject.runVersion(), score, RatingWord.kept(typed));
    }

    /** Whether no word of their own can be added any more. */
    static boolean isOver(Run run) {
        return run.rating() == null || !run.rating().lacksWord();
    }
}
