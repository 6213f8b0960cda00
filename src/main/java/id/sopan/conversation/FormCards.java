package id.sopan.conversation;

import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.wording.Card;
import id.sopan.wording.FormCard;
import id.sopan.wording.FormView;
import id.sopan.wording.Refusals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of a form. */
record FormCards(Dialogue dialogue, FormView view) implements DialogueCards {

    @Override
    public Card card() {
        Dialogue.Closing closing = dialogue.closing();
        if (closing != null) {
            return switch (closing.end()) {
                case SENT -> FormCard.sent(view, closing.text());
                case CANCELLED -> FormCard.cancelled(view);
                case OVERTAKEN ->
                    hasMoved() ? FormCard.unsent(view, closing.text()) : FormCard.overtaken(view, closing.text());
            };
        }
        return switch (dialogue.stage()) {
            case ASKING ->
                field().map(field -> FormCard.question(view, field, problem(field)))
                        .orElseGet(() -> FormCard.summary(view));
            case SUMMARY -> dialogue.nudged() == null ? FormCard.summary(view) : FormCard.nudge(view);
            case CHANGING -> FormCard.change(view);
            case OFFERED -> FormCard.resumable(view);
            case AWAY -> FormCard.away(view);
        };
    }

    private boolean hasMoved() {
        return view.run() != null
                && view.run().run().version() != dialogue.subject().runVersion();
    }

    private @Nullable String problem(Field field) {
        return dialogue.misfit() == null ? null : Refusals.misfit(view.language(), field, dialogue.misfit());
    }

    @Override
    public @Nullable Card prompt() {
        if (!dialogue.isOpen() || dialogue.stage() != Dialogue.Stage.ASKING) {
            return null;
        }
        return field().filter(field -> field.type() != FieldType.CHOICE)
                .map(field -> FormCard.prompt(view, field, problem(field), dialogue.replyTo()))
                .orElse(null);
    }

    @Override
    public List<String> asking() {
        return dialogue.stage() == Dialogue.Stage.ASKING
                ? field().map(field -> FormCard.asking(view, field)).stream().toList()
                : List.of();
    }

    @Override
    public boolean takesFile() {
        return field().filter(field -> field.type().takesFile()).isPresent();
    }

    private Optional<Field> field() {
        return view.asked().stream()
                .filter(field -> field.id().equals(dialogue.field()))
                .findFirst();
    }
}
