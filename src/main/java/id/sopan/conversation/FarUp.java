package id.sopan.conversation;

import id.sopan.outbox.Surfaces;
import java.time.Duration;
import java.util.Optional;

/** Questions whose card is so far up that nobody sees there that they were answered: it is said below, too. */
record FarUp(Office office, Surfaces surfaces, DialogueProjection cards) {

    /** Of messages; a screen or two. */
    private static final int MESSAGES = 20;

    private static final Duration AGE = Duration.ofHours(48);

    /** Whether the card of that question stands far above this message, or was old when it came. */
    boolean includes(Dialogue dialogue, Message message) {
        if (dialogue.subject().kind().isForm()) {
            return false;
        }
        return message.at().isAfter(dialogue.lastTouched().plus(AGE))
                || message.id() - card(dialogue, message) > MESSAGES;
    }

    /** Elsewhere than in a supergroup, ids count what is said in other chats, too. */
    private long card(Dialogue dialogue, Message message) {
        return dialogue.place().kind() == Place.Kind.SUPERGROUP
                ? surfaces.message(
                                DialogueProjection.DIALOGUE + ":" + dialogue.id(),
                                Office.address(dialogue.place()),
                                DialogueProjection.FORM)
                        .orElse(message.id())
                : message.id();
    }

    /** What its answer brought about, where that ended it, as its card says it. */
    void confirm(Dialogue asked, Message answer) {
        office.dialogues()
                .find(asked.id())
                .filter(now -> !now.isOpen())
                .or(() -> sent(asked))
                .ifPresent(ended -> office.reply(answer, cards.html(ended)));
    }

    /** Its card may have said so already, and then it is not kept. */
    private Optional<Dialogue> sent(Dialogue asked) {
        return Optional.of(asked)
                .filter(dialogue -> office.dialogues()
                        .wasSent(dialogue.id(), dialogue.place().chat()))
                .map(dialogue -> new Change(dialogue)
                        .close(new Dialogue.Closing(Dialogue.End.SENT, ""))
                        .done());
    }
}
