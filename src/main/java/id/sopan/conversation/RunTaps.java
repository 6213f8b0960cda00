package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Event;
import id.sopan.engine.Hat;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import id.sopan.wording.Card;
import id.sopan.wording.Harmless;
import id.sopan.wording.Notice;
import id.sopan.wording.RunFile;
import id.sopan.wording.Tap;
import id.sopan.wording.UnitsOfRole;
import id.sopan.wording.Verdict;
import id.sopan.wording.Viewpoint;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the buttons of a run's card do. */
record RunTaps(
        Office office,
        Acting acting,
        StepForms forms,
        Prompts prompts,
        Reading reading,
        Pauses pauses,
        LateEntries late,
        Handing handing,
        Noting noting,
        Questions questions,
        Appraisals appraisals) {

    /** Characters of a reason in the answer to a tap. */
    private static final int REASON = 60;

    Answer tap(Inbound.Tapped tap, Tap.OnRun button) {
        Optional<Run> found = office.runs().find(button.run());
        if (found.isEmpty()) {
            return office.alert(tap, Notice.CARD_UNKNOWN);
        }
        Run run = found.get();
        return mayKnow(tap, run)
                ? carryOut(tap, run, button)
                : office.alert(
                        tap,
                        reading.rights().isUncertain(run, tap.sender().id())
                                ? Notice.MEMBERSHIP_UNKNOWN
                                : Notice.CARD_UNKNOWN);
    }

    /**
     * Whoever has worked out a run's id learns nothing of it by a forged tap. In a group whoever sees the button may tap it;
     * nobody is turned away because another instance has changed the roster just now.
     */
    private boolean mayKnow(Inbound.Tapped tap, Run run) {
        if ((tap.offered() && !tap.place().isPrivate()) || reading.mayKnow(run, tap.place(), tap.sender())) {
            return true;
        }
        office.roster().refresh();
        return reading.mayKnow(run, tap.place(), tap.sender());
    }

    private Answer carryOut(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        int version = button.version();
        return switch (button.action()) {
            case DECIDE -> decide(tap, run, version, button.option());
            case TAKE, RELEASE, UNDO, UNASK, ASSIGN -> act(tap, run, button);
            case HAND_OVER -> handing.begin(tap, run, version);
            case FINISH -> finish(tap, run, version);
            case FILL -> forms.open(tap, run, version);
            case TAKE_OVER -> forms.takeOver(tap, run, version, button.option());
            case PAUSE -> pauses.pause(tap, run, version);
            case CONTINUE -> pauses.proceed(tap, run, version);
            case ASK -> questions.begin(tap, run, version);
            case ANSWER, ANSWER_LISTED -> questions.answer(tap, run, button);
            case LATE -> late.choose(tap, run, version, button.option());
            case UNITS -> units(tap, run, button.option());
            case FILE -> file(tap, run, button.option());
            case NOTE_BACK -> noting.back(tap, run, button);
            case NOTE_CALL -> noting.call(tap, run, button);
            case BESIDE ->
                button.within()
                        .map(inner -> carryOut(tap, run, inner))
                        .orElseGet(() -> office.alert(tap, Notice.FORGED));
            case RATE -> appraisals.score(tap, run, button);
            case RATE_WORD -> appraisals.word(tap, run, button);
            case RATE_OWN -> appraisals.own(tap, run, version);
            case RATE_ANEW -> appraisals.anew(tap, run, version);
        };
    }

    private Answer act(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        return office.command(run, button)
                .map(command -> acting.answer(tap, acting.byTap(tap, run.id(), command)))
                .orElseGet(() -> office.alert(tap, Notice.FORGED));
    }

    private Answer decide(Inbound.Tapped tap, Run run, int version, String option) {
        Verdict verdict = Verdict.of(office.definition(run), run, option);
        String exit = verdict.exit();
        Result result = acting.byTap(tap, run.id(), new Command.Decide(version, exit, null, verdict.turn()));
        return result instanceof Result.Refused refused
                        && refused.rejection() instanceof Rejection.ReasonRequired required
                ? prompts.ask(
                        tap,
                        refused.run(),
                        Dialogue.Subject.now(
                                Dialogue.Kind.REASON,
                                refused.run(),
                                version,
                                exit,
                                hat(refused.run(), required.turn())))
                : taken(result)
                        .map(reason ->
                                Answer.toast(Notice.RECORDED_FOR_REASON.alert(office.language(tap.place()), reason)))
                        .orElseGet(() -> acting.answer(tap, result));
    }

    /** The reason that was known already and none was given for; empty where there is none. */
    private static Optional<String> taken(Result result) {
        return Optional.of(result)
                .filter(Result.Done.class::isInstance)
                .map(done -> ((Result.Done) done).run().lastAct())
                .filter(act -> act.event() instanceof Event.Decided)
                .map(act -> ((Event.Decided) act.event()).reason())
                .map(reason -> Harmless.line(reason, REASON));
    }

    /** The capacity of whose turn it is. */
    static @Nullable Hat hat(Run run, @Nullable Role turn) {
        return turn == null ? null : new Hat(Objects.requireNonNull(run.unitOf(turn)), turn);
    }

    private Answer finish(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.Finish(version, null));
        Dialogue.Subject subject = Dialogue.Subject.now(Dialogue.Kind.OUTPUT, run, version, null, null);
        return prompts.askFor(Rejection.OutputRequired.class, tap, run, result, subject);
    }

    /** Below the card, then page by page in the place of the one before. */
    private Answer units(Inbound.Tapped tap, Run run, String option) {
        Viewpoint viewpoint = reading.viewpoint(run, tap);
        Optional<UnitsOfRole> units = UnitsOfRole.of(office.definition(run), option);
        Optional<Card> card = units.flatMap(asked -> asked.card(office.view(run), viewpoint));
        if (card.isEmpty()) {
            return office.alert(tap, Notice.CARD_UNKNOWN);
        }
        if (units.get().turns()) {
            office.turn(tap, card.get());
        } else {
            office.list(tap, card.get());
        }
        return Answer.NONE;
    }

    private Answer file(Inbound.Tapped tap, Run run, String option) {
        if (!reading.mayRead(run, tap.place(), tap.sender())) {
            return office.alert(tap, Notice.CARD_UNKNOWN);
        }
        Optional<RunFile> file = RunFile.find(office.definition(run), run, option);
        file.ifPresent(found -> office.say(tap, found.card(office.view(run), reading.viewpoint(run, tap))));
        return file.isPresent() ? Answer.NONE : office.alert(tap, Notice.CARD_UNKNOWN);
    }
}
