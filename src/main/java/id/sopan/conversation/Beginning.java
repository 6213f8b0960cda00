package id.sopan.conversation;

import id.sopan.engine.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opening a dialogue, or calling up the one that is open already. */
record Beginning(Office office) {

    /**
     * What opens it: a message of the person, or a tap.
     *
     * @param id of the dialogue
     * @param message the person's own; null for a tap
     * @param button the message whose button was tapped; null for a message
     */
    record Opening(
            Sender person,
            Place place,
            String id,
            @Nullable Long message,
            @Nullable Long button,
            Instant at) {

        static Opening by(Message message) {
            String id = RunId.ofMessage(
                    message.place().chat(), message.id(), message.sender().id());
            return new Opening(message.sender(), message.place(), id, message.id(), null, message.at());
        }

        static Opening by(Inbound.Tapped tap, Instant at) {
            return new Opening(tap.sender(), tap.place(), RunId.ofTap(tap.callback()), null, tap.message(), at);
        }

        /** By a button of what was said beside a card, which does not become one once it is over. */
        Opening besideCard() {
            return new Opening(person, place, id, message, null, at);
        }
    }

    /** The one that is open about the same, by the same person in the same place. */
    Optional<Dialogue> open(Opening opening, Dialogue.Subject subject, String definition) {
        return office.dialogues().open(opening.place(), opening.person().id()).stream()
                .filter(dialogue -> isAbout(dialogue, subject, definition))
                .findFirst();
    }

    /**
     * Asks it, without answers yet; what is open about the same is called up instead.
     *
     * @param begun what is different in one that begins
     * @param again what is different in one that is called up
     */
    void ask(
            Opening opening,
            Dialogue.Subject subject,
            String definition,
            UnaryOperator<Change> begun,
            UnaryOperator<Change> again) {
        Optional<Dialogue> open = open(opening, subject, definition);
        if (open.isEmpty()) {
            Dialogue dialogue = begin(opening, subject, definition, Map.of());
            office.dialogues().begin(begun.apply(new Change(dialogue)).done());
        } else if (!open.get().id().equals(opening.id())) {
            office.dialogues()
                    .change(
                            open.get().id(),
                            dialogue -> again.apply(Absences.callUp(dialogue)).done());
        }
    }

    private static boolean isAbout(Dialogue dialogue, Dialogue.Subject subject, String definition) {
        Dialogue.Subject other = dialogue.subject();
        return subject.kind() == Dialogue.Kind.REQUEST
                ? other.kind() == Dialogue.Kind.REQUEST
                        && dialogue.definition().equals(definition)
                        && Objects.equals(other.hat(), subject.hat())
                : other.equals(subject);
    }

    Dialogue begin(Opening opening, Dialogue.Subject subject, String definition, Map<String, String> answers) {
        return new Dialogue(
                opening.id(),
                0,
                opening.place(),
                opening.person(),
                opening.message(),
                opening.at(),
                definition,
                subject,
                answers,
                Set.of(),
                null,
                Dialogue.Stage.ASKING,
                false,
                0,
                0,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                opening.button(),
                Map.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
