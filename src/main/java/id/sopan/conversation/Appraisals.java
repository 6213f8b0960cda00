package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rating;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.RatingWord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a finished request went: a score, then a word, and changing both. */
final class Appraisals {

    private final Office office;
    private final Acting acting;
    private final Prompts prompts;

    Appraisals(Office office, Acting acting, Prompts prompts) {
        this.office = office;
        this.acting = acting;
        this.prompts = prompts;
    }

    /** @param option the score */
    Answer score(Inbound.Tapped tap, Run run, int version, String option) {
        if (!option.matches("[1-5]")) {
            return office.alert(tap, Notice.FORGED);
        }
        int score = Integer.parseInt(option);
        return rate(tap, run, new Command.Rate(version, score, null), Notice.RATED, score);
    }

    /** @param option code of a {@link RatingWord}; empty for none */
    Answer word(Inbound.Tapped tap, Run run, int version, String option) {
        Optional<RatingWord> word = RatingWord.of(option);
        Rating given = run.rating();
        if (given == null || (word.isEmpty() && !option.isEmpty())) {
            return refused(tap, run, version);
        }
        String kept = word.map(RatingWord::kept).orElse("");
        return rate(tap, run, new Command.Rate(version, given.score(), kept), Notice.RATED_WHOLE, given.score());
    }

    private Answer rate(Inbound.Tapped tap, Run run, Command.Rate rate, Notice done, int score) {
        Result result = acting.byTap(tap, run.id(), rate);
        boolean there =
                result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.AlreadyRated;
        return result instanceof Result.Done || there
                ? Answer.toast(done.alert(office.language(tap.place()), score))
                : acting.answer(tap, result);
    }

    /** Asks for a word of their own. */
    Answer own(Inbound.Tapped tap, Run run, int version) {
        Result refused = considered(tap, run, version);
        if (refused != null) {
            return acting.answer(tap, refused);
        }
        Opening opening = Opening.by(tap, office.clock().instant());
        prompts.ask(opening, run, new Dialogue.Subject(Dialogue.Kind.RATING, run.id(), version, null, null, null));
        return Answer.NONE;
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
