package id.sopan.conversation;

import id.sopan.outbox.Surfaces;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies and private messages: to which dialogue they belong. */
final class Hearing {

    private static final String DIALOGUE = DialogueProjection.DIALOGUE + ":";

    private final Office office;
    private final Surfaces surfaces;
    private final FormReplies formReplies;
    private final PromptReplies promptReplies;

    Hearing(Office office, Surfaces surfaces, FormReplies formReplies, PromptReplies promptReplies) {
        this.office = office;
        this.surfaces = surfaces;
        this.formReplies = formReplies;
        this.promptReplies = promptReplies;
    }

    void said(Message message) {
        if (replied(message).filter(dialogue -> dialogue.hasHeard(message)).isPresent()
                || office.dialogues().heard(message)) {
            return;
        }
        Optional<Dialogue> dialogue = dialogue(message);
        if (dialogue.isEmpty()) {
            lost(message);
        } else if (Given.isRest(message, dialogue.get())) {
            return;
        } else if (!dialogue.get().belongsTo(message.sender())) {
            boolean form = dialogue.get().subject().kind().isForm();
            office.say(
                    message,
                    form ? Notice.NOT_YOUR_FORM : Notice.NOT_YOUR_PROMPT,
                    dialogue.get().person().name());
        } else if (dialogue.get().subject().kind().isForm()) {
            formReplies.reply(message, dialogue.get());
        } else {
            promptReplies.reply(message, dialogue.get());
        }
    }

    private void lost(Message message) {
        if (message.place().isPrivate()) {
            office.say(message, Notice.HELLO, message.sender().name());
        } else {
            boolean card = subject(message)
                    .filter(subject -> subject.startsWith("run:"))
                    .isPresent();
            office.say(message, card ? Notice.WANTS_BUTTON : Notice.DIALOGUE_OVER);
        }
    }

    /** Whoever changes an answer afterwards learns where answers are changed. */
    void edited(Message message) {
        if (message.sender().kind() == Sender.Kind.PERSON
                && (message.replyTo() != null || message.place().isPrivate())) {
            office.replies()
                    .say(
                            "edited " + message.place().chat() + " " + message.id(),
                            Office.address(message.place()),
                            Notice.EDIT_NOT_TAKEN.card(office.language(message.place())));
        }
    }

    /**
     * The dialogue whose message is replied to. In private, and where that message is not known (Telegram may show it
     * before the bot has heard that it was sent), the newest that waits for this person.
     */
    private Optional<Dialogue> dialogue(Message message) {
        Optional<Dialogue> replied = replied(message).filter(Dialogue::isOpen);
        boolean known = subject(message).isPresent();
        if (replied.isPresent() || known && !message.place().isPrivate()) {
            return replied;
        }
        List<Dialogue> open =
                office.dialogues().open(message.place(), message.sender().id());
        return open.stream()
                .filter(dialogue -> !dialogue.hasHeard(message))
                .filter(dialogue -> message.place().isPrivate() || isYounger(message.replyTo(), dialogue))
                .findFirst();
    }

    private static boolean isYounger(@Nullable Long unknown, Dialogue dialogue) {
        Long opening = dialogue.replyTo();
        return unknown != null && (opening == null || unknown > opening);
    }

    private Optional<Dialogue> replied(Message message) {
        return subject(message)
                .filter(subject -> subject.startsWith(DIALOGUE))
                .flatMap(subject -> office.dialogues().find(subject.substring(DIALOGUE.length())));
    }

    private Optional<String> subject(Message message) {
        Long replyTo = message.replyTo();
        return replyTo == null
                ? Optional.empty()
                : surfaces.subject(message.place().chat(), replyTo);
    }

    String lane(Message message) {
        return dialogue(message).map(Hearing::lane).orElseGet(() -> Lanes.of(message.place(), message.sender()));
    }

    String laneOfDialogue(String id) {
        return office.dialogues().find(id).map(Hearing::lane).orElse("dialogue " + id);
    }

    private static String lane(Dialogue dialogue) {
        return "run " + dialogue.subject().run();
    }
}
