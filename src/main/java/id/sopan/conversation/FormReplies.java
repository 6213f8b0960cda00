package id.sopan.conversation;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.wording.Notice;
import java.util.Optional;

/** Replies that answer a form's question. */
record FormReplies(Office office, Forms forms) {

    void reply(Message message, Dialogue dialogue) {
        FormFlow flow = forms.flow(dialogue);
        Optional<Field> field = flow.current(dialogue);
        if (field.isEmpty() || dialogue.stage() != Dialogue.Stage.ASKING) {
            office.say(message, wantsButton(message));
            return;
        }
        if (office.isUnfit(message, unfit(message, field.get()))) {
            office.dialogues().askAgain(dialogue, message, null);
            return;
        }
        String answer = Given.answer(message, field.get().type(), office.zone(message.place()));
        Misfit misfit = Given.misfit(field.get(), answer);
        if (misfit != null) {
            office.dialogues().askAgain(dialogue, message, misfit);
            return;
        }
        office.take(message, dialogue, open -> {
            Change next = flow.answer(open, field.get(), answer)
                    .taken(message, field.get().id());
            boolean move = flow.needsButton(next) && next.isFarUp();
            return (move ? next.call() : next).done();
        });
    }

    private static Optional<Notice> unfit(Message message, Field field) {
        return Given.unfit(message, field).map(why -> why == Notice.WANTS_BUTTON ? wantsButton(message) : why);
    }

    private static Notice wantsButton(Message message) {
        return message.file() == null ? Notice.WANTS_BUTTON : Notice.FILE_WANTS_BUTTON;
    }
}
