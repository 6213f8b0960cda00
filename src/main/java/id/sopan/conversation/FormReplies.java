package id.sopan.conversation;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.wording.Notice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies that answer a form's question. */
final class FormReplies {

    private final Office office;
    private final Forms forms;

    FormReplies(Office office, Forms forms) {
        this.office = office;
        this.forms = forms;
    }

    void reply(Message message, Dialogue dialogue) {
        FormFlow flow = new FormFlow(forms.step(dialogue));
        Optional<Field> field = flow.current(dialogue);
        if (field.isEmpty() || dialogue.stage() != Dialogue.Stage.ASKING) {
            office.say(message, Notice.WANTS_BUTTON);
            return;
        }
        Optional<Notice> unfit = Given.unfit(message, field.get());
        if (unfit.isPresent()) {
            office.say(message, unfit.get(), Given.LARGEST_FILE >> 20);
            again(message, dialogue, null);
            return;
        }
        String answer = Given.answer(message, field.get().type(), office.zone(message.place()));
        Misfit misfit = AnswerCheck.misfit(field.get(), answer);
        if (misfit != null) {
            again(message, dialogue, misfit);
            return;
        }
        office.take(message, dialogue, open -> {
            Change next = flow.answer(open, field.get(), answer).taken(message);
            boolean move = flow.needsButton(next) && next.isFarUp();
            return (move ? next.call() : next).done();
        });
    }

    /** The same question once more; its prompt is sent anew, so that the input field is ready for the answer. */
    private void again(Message message, Dialogue dialogue, @Nullable Misfit misfit) {
        office.dialogues().change(dialogue.id(), open -> {
            Change change = new Change(open).heard(message);
            return open.stillAsks(dialogue) ? (misfit == null ? change : change.misfit(misfit)).done() : open;
        });
    }
}
