package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.engine.Run;
import id.sopan.wording.Tap;
import java.util.Map;
import java.util.Optional;

/** Asking one person for a reason or an output. */
final class Prompts {

    private final Office office;
    private final Beginning beginning;

    Prompts(Office office, Beginning beginning) {
        this.office = office;
        this.beginning = beginning;
    }

    void ask(Opening opening, Run run, Dialogue.Subject subject) {
        Optional<Dialogue> open = beginning.open(opening, subject, run.definition());
        if (open.isEmpty()) {
            Dialogue begun = beginning.begin(opening, subject, run.definition(), Map.of());
            office.dialogues().begin(new Change(begun).done());
        } else if (!open.get().id().equals(opening.id())) {
            office.dialogues()
                    .change(
                            open.get().id(),
                            dialogue -> new Change(dialogue).call().done());
        }
    }

    Answer tap(Dialogue dialogue, Tap.OnDialogue button) {
        switch (button.action()) {
            case CANCEL, DISCARD ->
                office.dialogues()
                        .change(
                                dialogue.id(),
                                open -> open.isOpen()
                                        ? new Change(open)
                                                .close(Dialogue.End.CANCELLED, "")
                                                .done()
                                        : open);
            default -> {}
        }
        return Answer.NONE;
    }
}
