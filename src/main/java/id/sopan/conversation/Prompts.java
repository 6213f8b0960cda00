package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.function.UnaryOperator;

/** Asking one person for a reason or an output. */
record Prompts(Office office, Beginning beginning, Acting acting, LateEntries late) {

    void ask(Opening opening, Run run, Dialogue.Subject subject) {
        ask(opening, run, subject, change -> change);
    }

    Answer ask(Inbound.Tapped tap, Run run, Dialogue.Subject subject) {
        ask(Opening.by(tap, office.clock().instant()), run, subject);
        return Answer.NONE;
    }

    /** Where nothing but that is missing; else it is said what came of the tap. */
    Answer askFor(
            Class<? extends Rejection> missing, Inbound.Tapped tap, Run run, Result result, Dialogue.Subject subject) {
        return Result.isRefusedFor(result, missing) ? ask(tap, run, subject) : acting.answer(tap, result);
    }

    /** Likewise, after a command; why the reason does not fit that stood with it is said at once. */
    void ask(Message command, Run run, Dialogue.Subject subject, Given.Reason given) {
        Misfit misfit = given.misfit();
        ask(
                Opening.by(command),
                run,
                subject,
                change -> misfit == null ? change : change.heard(command).misfit(misfit));
    }

    private void ask(Opening opening, Run run, Dialogue.Subject subject, UnaryOperator<Change> told) {
        beginning.ask(opening, subject, run.definition(), told, told);
    }

    Answer tap(Inbound.Tapped tap, Dialogue dialogue, Tap.OnDialogue button) {
        return switch (button.action()) {
            case CANCEL, DISCARD -> {
                office.dialogues().cancel(tap, dialogue.id());
                yield Answer.NONE;
            }
            case CHOOSE -> choose(tap, dialogue, button.option());
            case SKIP -> dialogue.subject().kind() == Dialogue.Kind.OUTPUT ? finish(tap, dialogue, "") : Answer.NONE;
            case SEND -> dialogue.subject().kind() == Dialogue.Kind.LATE ? late.enter(tap, dialogue) : Answer.NONE;
            default -> Answer.NONE;
        };
    }

    /** The output of a task, where it is one of several options. */
    private Answer choose(Inbound.Tapped tap, Dialogue dialogue, String option) {
        Dialogue.Kind kind = dialogue.subject().kind();
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        boolean offered = run.version() != dialogue.subject().runVersion()
                || run.output(office.definition(run))
                        .filter(field -> field.options().containsKey(option))
                        .isPresent();
        if (offered && kind == Dialogue.Kind.OUTPUT) {
            return finish(tap, dialogue, option);
        }
        return offered && kind == Dialogue.Kind.LATE
                ? late.choose(tap, dialogue, option)
                : office.alert(tap, Notice.FORGED);
    }

    /** @param output empty where the task is done without the one that it may have */
    private Answer finish(Inbound.Tapped tap, Dialogue dialogue, String output) {
        Command finish = new Command.Finish(dialogue.subject().runVersion(), output);
        Result result = acting.byTap(tap, dialogue.subject().run(), finish, dialogue);
        return acting.settle(tap, dialogue, result);
    }
}
