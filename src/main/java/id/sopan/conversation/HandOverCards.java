package id.sopan.conversation;

import id.sopan.roster.Colleague;
import id.sopan.wording.Card;
import id.sopan.wording.HandOverCard;
import id.sopan.wording.Mention;
import id.sopan.wording.PromptView;
import java.util.List;

/**
 * The message that asks to whom a task is handed over.
 *
 * @param colleagues to whom it can go
 * @param open whether everybody in the group of the unit may act for it
 */
record HandOverCards(Dialogue dialogue, PromptView view, List<Colleague> colleagues, boolean open)
        implements DialogueCards {

    @Override
    public Card card() {
        if (dialogue.isOpen()) {
            return HandOverCard.choice(
                    view, colleagues.stream().map(this::named).toList(), open);
        }
        return dialogue.wasSent() ? HandOverCard.done(view) : new PromptCards(dialogue, view).card();
    }

    /** Two of the same name are told apart. */
    private Mention named(Colleague colleague) {
        boolean alone = colleagues.stream()
                        .filter(other -> other.name().equals(colleague.name()))
                        .count()
                == 1;
        String also = colleague.username() == null ? Long.toString(colleague.id()) : "@" + colleague.username();
        return new Mention(colleague.id(), alone ? colleague.name() : colleague.name() + " (" + also + ")");
    }
}
