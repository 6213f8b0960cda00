package id.sopan.conversation;

import id.sopan.desk.LateFlow;
import id.sopan.wording.Card;
import id.sopan.wording.LateCard;
import id.sopan.wording.PromptView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages of a late entry: a prompt for each answer, then the summary. */
record LateCards(Dialogue dialogue, PromptView view) implements DialogueCards {

    private PromptCards prompts() {
        return new PromptCards(dialogue, view);
    }

    private boolean isSummary() {
        return dialogue.isOpen() && dialogue.stage() == Dialogue.Stage.SUMMARY;
    }

    @Override
    public Card card() {
        if (!isSummary()) {
            return prompts().card();
        }
        Instant at = Instant.parse(Objects.requireNonNull(dialogue.answers().get(LateFlow.WHEN)));
        return LateCard.summary(
                view,
                dialogue.subject().exit(),
                at,
                dialogue.answers().get(LateFlow.OUTPUT),
                dialogue.answers().get(LateFlow.REASON),
                dialogue.answers().get(LateFlow.WHY));
    }

    @Override
    public @Nullable Card prompt() {
        return isSummary() ? null : prompts().prompt();
    }

    @Override
    public boolean takesFile() {
        return prompts().takesFile();
    }

    @Override
    public List<String> asking() {
        return isSummary() ? List.of() : prompts().asking();
    }
}
