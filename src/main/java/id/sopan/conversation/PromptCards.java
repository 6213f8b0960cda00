package id.sopan.conversation;

import id.sopan.wording.Card;
import id.sopan.wording.PromptCard;
import id.sopan.wording.PromptView;
import id.sopan.wording.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a prompt for a reason or an output. */
record PromptCards(Dialogue dialogue, PromptView view) implements DialogueCards {

    @Override
    public Card card() {
        Dialogue.Closing closing = dialogue.closing();
        if (closing != null) {
            return switch (closing.end()) {
                case SENT -> PromptCard.done(view);
                case CANCELLED -> PromptCard.cancelled(view);
                case OVERTAKEN -> PromptCard.overtaken(view, closing.text());
            };
        }
        return PromptCard.question(view, problem());
    }

    @Override
    public @Nullable Card prompt() {
        return dialogue.isOpen() && !PromptCard.wantsButton(view)
                ? PromptCard.prompt(view, problem(), dialogue.replyTo())
                : null;
    }

    @Override
    public List<String> asking() {
        return PromptCard.texts(view);
    }

    @Override
    public boolean takesFile() {
        return PromptCard.output(view).filter(field -> field.type().takesFile()).isPresent();
    }

    private @Nullable String problem() {
        return dialogue.misfit() == null
                ? null
                : Refusals.misfit(
                        view.language(),
                        PromptCard.output(view).orElse(PromptReplies.usual(dialogue)),
                        dialogue.misfit());
    }
}
