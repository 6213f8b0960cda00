package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.LateFlow;
import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.LateCard;
import id.sopan.wording.Notice;
import id.sopan.wording.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /susulan NOMOR}: what was done while Sopan or the network was away is entered with its real time. */
record LateEntries(Office office, Reading reading, Acting acting, Beginning beginning) {

    /** Offers what can have been done in the present step. */
    void offer(Message message, String arguments) {
        Numbered.toChange(office, reading, message, arguments, "susulan")
                .ifPresent(numbered ->
                        offer(message, numbered.run()).ifPresent(hindrance -> acting.reply(message, hindrance)));
    }

    AboutRequest about() {
        return new AboutRequest(
                (run, sender) -> hindrance(
                                run, nothing -> office.desk().considerAsKnown(run.id(), nothing, Acting.who(sender)))
                        .isEmpty(),
                (tap, run) -> offer(tap, run)
                        .map(hindrance -> acting.answer(tap, hindrance))
                        .orElse(Answer.NONE));
    }

    /** What stands in the way of it; empty where it was offered. */
    private Optional<Result> offer(Heard heard, Run run) {
        Optional<Result> hindrance =
                hindrance(run, nothing -> office.desk().consider(run.id(), nothing, Acting.who(heard.sender())));
        if (hindrance.isEmpty()) {
            office.say(heard, LateCard.offer(office.view(run), office.language(heard.place())));
        }
        return hindrance;
    }

    private Optional<Result> hindrance(Run run, Function<Command, @Nullable Result> consider) {
        return LateFlow.hindrance(office.definition(run), run, now(), consider);
    }

    /** What was done is chosen; the rest is asked for. */
    Answer choose(Inbound.Tapped tap, Run run, int version, String option) {
        if (LateFlow.refusal(office.definition(run), run).isPresent() || version != run.version()) {
            Rejection stale = new Rejection.Stale(run.lastAct());
            return acting.answer(tap, new Result.Refused(stale, run));
        }
        Verdict verdict = Verdict.of(office.definition(run), run, option);
        String exit = verdict.exit().isEmpty() ? null : verdict.exit();
        LateFlow flow = new LateFlow(office.definition(run), run, exit, verdict.turn());
        Result considered = consider(run, flow, Map.of(), tap.sender());
        if (!LateFlow.isOnlyIncomplete(considered)) {
            return acting.answer(tap, considered);
        }
        Dialogue.Subject subject = new Dialogue.Subject(
                Dialogue.Kind.LATE,
                run.id(),
                version,
                flow.step().id(),
                exit,
                RunTaps.hat(run, verdict.turn()),
                null,
                null);
        Opening opening = Opening.by(tap, office.clock().instant());
        beginning.ask(opening, subject, run.definition(), begun -> begun.ask(LateFlow.WHEN), UnaryOperator.identity());
        return Answer.NONE;
    }

    /** What came of the task is one of several options. */
    Answer choose(Inbound.Tapped tap, Dialogue dialogue, String option) {
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        LateFlow flow = flow(run, dialogue.subject());
        return LateFlow.OUTPUT.equals(dialogue.field())
                ? office.change(tap, dialogue, open -> goOn(new Change(open).answer(LateFlow.OUTPUT, option), flow))
                : office.alert(tap, Notice.FORGED);
    }

    /** What is asked next, or the summary. */
    static Change goOn(Change change, LateFlow flow) {
        String next = flow.next(change.answers());
        if (next == null) {
            return change.stage(Dialogue.Stage.SUMMARY).call();
        }
        boolean move = next.equals(LateFlow.OUTPUT) && flow.wantsButton() && change.isFarUp();
        return (move ? change.call() : change).ask(next);
    }

    /** It is confirmed as it stands in the summary. */
    Answer enter(Inbound.Tapped tap, Dialogue dialogue) {
        if (dialogue.stage() != Dialogue.Stage.SUMMARY) {
            return Answer.NONE;
        }
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        LateFlow flow = flow(run, dialogue.subject());
        Command command = flow.command(dialogue.subject().runVersion(), dialogue.answers(), now());
        Result result = acting.byTap(tap, run.id(), command, dialogue);
        return acting.settle(tap, dialogue, result);
    }

    /** What stands in the way of entering it, apart from what is not answered yet. */
    Result consider(Run run, LateFlow flow, Map<String, String> answers, Sender sender) {
        Command command = flow.command(run.version(), answers, now());
        Result considered = office.desk().consider(run.id(), command, Acting.who(sender));
        return considered == null ? new Result.Done(run) : considered;
    }

    LateFlow flow(Run run, Dialogue.Subject subject) {
        Hat hat = subject.hat();
        return new LateFlow(office.definition(run), run, subject.exit(), hat == null ? null : hat.role());
    }

    private Instant now() {
        return office.clock().instant();
    }
}
