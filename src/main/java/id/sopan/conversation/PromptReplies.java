package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Task;
import id.sopan.procedure.Text;
import id.sopan.wording.Notice;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies that give a reason or an output: what was tapped happens now. */
final class PromptReplies {

    /** How a reason is checked. */
    static final Field REASON =
            new Field("alasan", Text.of("Alasan"), FieldType.TEXT, null, null, Map.of(), false, null);

    private final Office office;
    private final Acting acting;

    PromptReplies(Office office, Acting acting) {
        this.office = office;
        this.acting = acting;
    }

    void reply(Message message, Dialogue dialogue) {
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        Field field = field(run, dialogue).orElse(REASON);
        Optional<Notice> unfit = Given.unfit(message, field.type());
        if (unfit.isPresent()) {
            office.say(message, unfit.get(), Given.LARGEST_FILE >> 20);
            again(dialogue, null);
            return;
        }
        String given = Given.answer(message, field.type());
        String answer = field.optional() && given.equals("-") ? "" : given;
        Misfit misfit = answer.isEmpty() && field.optional() ? null : AnswerCheck.misfit(field, answer);
        if (misfit != null) {
            again(dialogue, misfit);
            return;
        }
        settle(message, dialogue, acting.byMessage(message, run.id(), command(dialogue.subject(), answer), dialogue));
    }

    private static Command command(Dialogue.Subject subject, String answer) {
        return switch (subject.kind()) {
            case REASON -> new Command.Decide(subject.runVersion(), Objects.requireNonNull(subject.exit()), answer);
            case OUTPUT -> new Command.Finish(subject.runVersion(), answer);
            case WITHDRAWAL -> new Command.Withdraw(answer);
            case REOPENING -> new Command.Reopen(answer);
            case REQUEST, FORM -> throw new IllegalStateException("a form is no prompt");
        };
    }

    private void settle(Message message, Dialogue dialogue, Result result) {
        switch (result) {
            case Result.Done done -> close(dialogue, Dialogue.End.SENT, Office.number(done.run()));
            case Result.Repeated repeated -> close(dialogue, Dialogue.End.SENT, Office.number(repeated.run()));
            case Result.Refused refused ->
                close(
                        dialogue,
                        Dialogue.End.OVERTAKEN,
                        office.refusals(refused.run(), office.language(message.place()))
                                .html(refused.rejection()));
            case Result.MembershipUnknown ignored -> {
                office.say(message, Notice.MEMBERSHIP_UNKNOWN);
                again(dialogue, null);
            }
            case Result.NotBegun ignored -> close(dialogue, Dialogue.End.CANCELLED, "");
            case Result.UnknownRun ignored -> close(dialogue, Dialogue.End.CANCELLED, "");
        }
    }

    private Optional<Field> field(Run run, Dialogue dialogue) {
        return dialogue.subject().kind() != Dialogue.Kind.OUTPUT
                ? Optional.empty()
                : run.current()
                        .map(Visit::step)
                        .map(step -> office.definition(run).step(step).work())
                        .filter(Task.class::isInstance)
                        .map(work -> ((Task) work).output());
    }

    private void again(Dialogue dialogue, @Nullable Misfit misfit) {
        office.dialogues().change(dialogue.id(), open -> {
            Change change = new Change(open);
            return open.isOpen() ? (misfit == null ? change : change.misfit(misfit)).done() : open;
        });
    }

    private void close(Dialogue dialogue, Dialogue.End end, String text) {
        office.dialogues()
                .change(
                        dialogue.id(),
                        open -> open.isOpen()
                                ? new Change(open).close(end, text).done()
                                : open);
    }
}
