package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Rejection;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.wording.Refusals.Said;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Each rejection with its text.
 *
 * @param procedure the version that the run began with, or would begin with
 * @param requester id of the unit that asks; null before there is a run
 * @param vacant whether the run's card asks those who must act to have themselves listed
 */
record RefusalTexts(
        Teller teller, Procedure procedure, @Nullable String requester, boolean vacant) {

    /** Of a step, so that the whole fits the answer to a tap. */
    private static final int NAME = 40;

    Said of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.Stale stale -> stale(stale.last());
            case Rejection.NotYours not ->
                new Said(vacant ? "refusal.not.yours.vacant" : "refusal.not.yours", whose(not.acts()));
            case Rejection.OfAnotherUnit other ->
                new Said("refusal.of.another.unit", teller.role(other.role()), teller.unit(other.unit()));
            case Rejection.UnitNotChosen not -> new Said("refusal.unit.not.chosen", teller.role(not.role()));
            case Rejection.OwnRequest own -> new Said("refusal.own.request", teller.role(own.role()));
            case Rejection.AlreadyCounted ignored -> new Said("refusal.already.counted");
            case Rejection.SharedRequest shared -> new Said("refusal.shared.request", teller.by(shared.maker()));
            case Rejection.SharedVoice shared -> new Said("refusal.shared.voice", teller.by(shared.given()));
            case Rejection.NotYourTurn not -> new Said("refusal.not.your.turn", whose(List.of(not.turn())));
            case Rejection.TurnOver over -> stale(over.voice());
            case Rejection.ReasonRequired ignored -> new Said("refusal.reason.required");
            case Rejection.AlreadyTaken taken -> new Said("refusal.already.taken", teller.by(taken.by()));
            case Rejection.TakenByYou ignored -> new Said("refusal.taken.by.you");
            case Rejection.NotTaken ignored -> new Said("refusal.not.taken");
            case Rejection.NotTakenByYou not -> new Said("refusal.not.taken.by.you", teller.by(not.by()));
            case Rejection.RecipientRequired ignored -> new Said("refusal.recipient.required");
            case Rejection.NotAColleague not ->
                new Said("refusal.not.a.colleague", not.person().name(), teller.unit(not.unit()));
            case Rejection.NotYoursToFinish not -> new Said("refusal.not.yours.to.finish", whose(not.finishes()));
            case Rejection.OutputRequired ignored -> new Said("refusal.output.required");
            case Rejection.AnswerMissing missing -> new Said("refusal.answer.missing", question(missing.field()));
            case Rejection.AnswerUnfit unfit -> new Said("refusal.answer.unfit", question(unfit.field()));
            case Rejection.AnswersUsed used -> used(used.step());
            case Rejection.AnswersInHand held -> new Said("refusal.answers.in.hand", teller.name(held.by()));
            case Rejection.FormOpen ignored -> new Said("refusal.form.open");
            case Rejection.NothingChanged ignored -> new Said("refusal.nothing.changed");
            case Rejection.ChangesPath ignored -> new Said("refusal.changes.path");
            case Rejection.HasEnded ended -> new Said("refusal.has.ended", Labels.ending(ended.ending(), teller));
            case Rejection.NotEnded ignored -> new Said("refusal.not.ended");
            case Rejection.TooLateToReopen late -> new Said("refusal.too.late", teller.when(late.until()));
            case Rejection.ReopenParent child ->
                new Said("refusal.reopen.parent", child.parent().number());
            case Rejection.WithdrawParent child ->
                new Said("refusal.withdraw.parent", child.parent().number());
            case Rejection.AlreadyPaused paused ->
                new Said("refusal.already.paused", teller.by(paused.by()), teller.when(paused.since()));
            case Rejection.NotPaused ignored -> new Said("refusal.not.paused");
            case Rejection.QuestionOpen open ->
                new Said("refusal.question.open", teller.by(open.by()), teller.when(open.since()));
            case Rejection.QuestionOver ignored -> new Said("refusal.question.over");
            case Rejection.QuestionToOneself ignored -> new Said("refusal.question.to.oneself");
            case Rejection.WaitsForSubrun waits ->
                new Said("refusal.waits.for.subrun", waits.number() == null ? "" : waits.number());
            case Rejection.LateInSubrun late ->
                late.number() == null
                        ? new Said("refusal.late.in.subrun.coming")
                        : new Said("refusal.late.in.subrun", late.number());
            case Rejection.LateBeforeStep late -> new Said("refusal.late.before.step", teller.when(late.earliest()));
            case Rejection.LateInFuture late -> new Said("refusal.late.in.future", teller.when(late.now()));
            case Rejection.NotInvolved not ->
                new Said(
                        "refusal.not.involved",
                        not.units().stream().map(teller::unit).sorted().collect(Collectors.joining(", ")));
            case Rejection.NoteGone ignored -> new Said("refusal.note.gone");
            case Rejection.NotYourNote not -> new Said("refusal.not.your.note", teller.by(not.by()));
            case Rejection.TooManyNotes many -> new Said("refusal.too.many.notes", teller.when(many.until()));
            case Rejection.RunFull ignored -> new Said("refusal.run.full");
            case Rejection.NotYoursToRate not -> notYoursToRate(not);
            case Rejection.AlreadyRated already -> new Said("refusal.already.rated", already.score());
            case Rejection.NotRated ignored -> new Said("refusal.not.rated");
            case Rejection.TooLateToRate late -> new Said("refusal.too.late.to.rate", teller.when(late.until()));
            case Rejection.Anonymised ignored -> new Said("refusal.anonymised");
            case Rejection.NothingToUndo ignored -> new Said("refusal.nothing.to.undo");
            case Rejection.TooLateToUndo late ->
                late.reopens() == null
                        ? new Said("refusal.too.late.to.undo", teller.when(late.until()))
                        : new Said("refusal.too.late.to.undo.reopen", teller.when(late.until()), late.reopens());
            case Rejection.NotYoursToUndo not -> new Said("refusal.not.yours.to.undo", teller.by(not.by()));
            case Rejection.AdminsOnly ignored -> new Said("refusal.admins.only");
            case Rejection.SameVersion ignored -> new Said("refusal.same.version");
            case Rejection.StepGone gone -> new Said("refusal.step.gone", nomor(gone.step()), name(gone.step()));
            case Rejection.StepDiffers other ->
                new Said("refusal.step.differs", nomor(other.step()), name(other.step()));
            case Rejection.NotTheRequester ignored -> new Said("refusal.not.the.requester");
            case Rejection.Unfit ignored -> new Said("refusal.unfit");
            case Rejection.UnknownUnit unknown -> new Said("refusal.unknown.unit", teller.role(unknown.role()));
        };
    }

    /** Who asked is told by name: it is no role that anybody is listed for. */
    private String whose(List<Role> roles) {
        return teller.wording()
                .or(roles.stream()
                        .map(role -> requester != null && role.equals(Role.PEMOHON)
                                ? teller.unit(requester)
                                : teller.role(role))
                        .toList());
    }

    /** Whoever decides there may be able to send it back to its form; elsewhere what is to be known can only be added. */
    private Said used(String step) {
        return procedure.find(step).stream()
                .flatMap(found -> found.exits().stream())
                .filter(Exit::pausesClock)
                .findFirst()
                .map(exit -> new Said(
                        "refusal.answers.used.decided",
                        nomor(step),
                        Harmless.line(exit.label().in(teller.language()), NAME)))
                .orElseGet(() -> new Said("refusal.answers.used", nomor(step)));
    }

    private Said notYoursToRate(Rejection.NotYoursToRate not) {
        return not.by() == null
                ? new Said("refusal.not.unit.to.rate", teller.unit(not.unit()))
                : new Said("refusal.not.yours.to.rate", teller.by(not.by()));
    }

    private Said stale(@Nullable Entry last) {
        return last == null
                ? new Said("refusal.stale")
                : new Said("refusal.stale.by", did(last.event()), teller.by(last.by()), teller.when(last.at()));
    }

    private String did(Event event) {
        return switch (event) {
            case Event.Decided decided -> label(decided.step(), decided.exit());
            case Event.Returned returned -> label(returned.step(), returned.exit());
            case Event.Approved voice -> label(voice.step(), voice.exit());
            case Event.Finished ignored -> teller.say("closing.done");
            case Event.AnswersChanged ignored -> teller.say("did.changed");
            case Event.Taken ignored -> teller.say("did.taken");
            case Event.Released ignored -> teller.say("did.released");
            case Event.HandedOver ignored -> teller.say("did.handed.over");
            case Event.Undone ignored -> teller.say("did.undone");
            case Event.SubrunEndUndone ignored -> teller.say("did.subrun.end.undone");
            case Event.Paused ignored -> teller.say("did.paused");
            case Event.Continued ignored -> teller.say("did.continued");
            case Event.QuestionAsked ignored -> teller.say("did.asked");
            case Event.QuestionAnswered ignored -> teller.say("did.answered");
            case Event.QuestionWithdrawn ignored -> teller.say("did.unasked");
            case Event.Migrated ignored -> teller.say("did.migrated");
            case Event.Withdrawn ignored -> teller.say("did.withdrawn");
            case Event.Reopened ignored -> teller.say("did.reopened");
            case Event.UnitAssigned ignored -> teller.say("did.assigned");
            default -> teller.say("closing.sent");
        };
    }

    private String label(String step, String exit) {
        return procedure
                .find(step)
                .map(found -> Labels.exit(found, exit, teller))
                .orElse(exit);
    }

    private int nomor(String step) {
        return procedure.find(step).map(Step::nomor).orElse(0);
    }

    private String name(String step) {
        return procedure
                .find(step)
                .map(found -> Harmless.line(found.kegiatan().in(teller.language()), NAME))
                .orElse(step);
    }

    private String question(String field) {
        return Answered.questions(procedure)
                .map(Answered::field)
                .filter(candidate -> candidate.id().equals(field))
                .findFirst()
                .map(Field::ask)
                .map(ask -> ask.in(teller.language()))
                .orElse(field);
    }
}
