package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.wording.Notice;
import java.util.Objects;
import java.util.Optional;

/** Replies that give a reason or an output: what was tapped happens now. */
record PromptReplies(
        Office office, Acting acting, LateReplies late, Questions questions, StandInFlow standIns, Reopened reopened) {

    /** How a reason is checked. */
    static final Field REASON = AnswerCheck.REASON;

    void reply(Message message, Dialogue dialogue) {
        switch (dialogue.subject().kind()) {
            case LATE -> late.reply(message, dialogue);
            case STAND_IN -> standIns.reply(message, dialogue);
            case ANSWER -> questions.reply(message, dialogue);
            case HAND_OVER -> {
                office.say(message, Notice.WANTS_BUTTON);
                office.dialogues().heard(dialogue.id(), message);
            }
            default -> carryOut(message, dialogue);
        }
    }

    private void carryOut(Message message, Dialogue dialogue) {
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        Field field = field(run, dialogue).orElse(usual(dialogue));
        if (office.isUnfit(message, Given.unfit(message, field.type()))) {
            office.dialogues().heard(dialogue.id(), message);
            return;
        }
        String given = Given.answer(message, field.type(), office.zone(message.place()));
        String answer = field.optional() && given.equals("-") ? "" : given;
        Misfit misfit = answer.isEmpty() && field.optional()
                ? null
                : Given.misfit(dialogue.subject().kind(), field, answer);
        if (misfit != null) {
            office.dialogues().askAgain(dialogue, message, misfit);
            return;
        }
        Result result = acting.byMessage(message, run.id(), command(office, dialogue.subject(), run, answer), dialogue);
        if (dialogue.subject().kind() == Dialogue.Kind.REOPENING) {
            result.effective().ifPresent(reopenedRun -> reopened.showCard(message, reopenedRun));
        }
        acting.settle(message, dialogue, result);
    }

    /** How an answer is checked for which the definition has no question. */
    static Field usual(Dialogue dialogue) {
        return dialogue.subject().kind() == Dialogue.Kind.RATING ? AnswerCheck.WORD : REASON;
    }

    static Command command(Office office, Dialogue.Subject subject, Run run, String answer) {
        return switch (subject.kind()) {
            case REASON ->
                new Command.Decide(
                        subject.runVersion(),
                        Objects.requireNonNull(subject.exit()),
                        answer,
                        subject.hat() == null ? null : subject.hat().role());
            case OUTPUT -> new Command.Finish(subject.runVersion(), answer);
            case WITHDRAWAL -> new Command.Withdraw(answer);
            case REOPENING -> new Command.Reopen(answer);
            case PAUSE -> new Command.Pause(subject.runVersion(), answer);
            case MIGRATION ->
                new Command.Migrate(
                        subject.runVersion(),
                        office.procedures()
                                .byHash(Objects.requireNonNull(subject.exit()))
                                .orElseThrow(),
                        answer);
            case QUESTION -> new Command.Ask(subject.runVersion(), answer);
            case RATING -> Appraisals.command(subject, run, answer);
            case ANSWER -> new Command.Answer(Questions.question(subject), answer, null);
            case HAND_OVER, STAND_IN, LATE, REQUEST, FORM, CHANGE -> throw new IllegalStateException("no prompt");
        };
    }

    private Optional<Field> field(Run run, Dialogue dialogue) {
        return dialogue.subject().kind() != Dialogue.Kind.OUTPUT
                ? Optional.empty()
                : run.output(office.definition(run));
    }
}
