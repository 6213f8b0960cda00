package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.wording.Honorific;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies and private messages: to which dialogue they belong. */
final class Hearing {

    private static final String DIALOGUE = DialogueProjection.DIALOGUE + ":";
    private static final String CARD = RunProjection.RUN + ":";

    private final Office office;
    private final Surfaces surfaces;
    private final DialogueProjection cards;
    private final Absences absences;
    private final FormReplies formReplies;
    private final Noting noting;
    private final PromptReplies promptReplies;

    Hearing(
            Office office,
            Surfaces surfaces,
            DialogueProjection cards,
            FormReplies formReplies,
            Noting noting,
            PromptReplies promptReplies) {
        this.office = office;
        this.surfaces = surfaces;
        this.cards = cards;
        this.absences = new Absences(office.dialogues());
        this.formReplies = formReplies;
        this.noting = noting;
        this.promptReplies = promptReplies;
    }

    void said(Message message) {
        boolean again =
                replied(message).filter(dialogue -> dialogue.hasHeard(message)).isPresent();
        if (again || isAnswer(message)) {
            return;
        }
        Optional<Run> card = card(message);
        if (card.isPresent()) {
            noting.add(message, card.get());
            return;
        }
        if (office.dialogues().isRest(message)) {
            rest(message);
            return;
        }
        dialogue(message).ifPresentOrElse(dialogue -> answer(message, dialogue), () -> lost(message));
    }

    private void answer(Message message, Dialogue dialogue) {
        if (!dialogue.belongsTo(message.sender())) {
            hint(message, dialogue);
        } else if (Absences.isAway(dialogue)) {
            absences.returned(message, dialogue);
        } else if (!asks(dialogue, message)) {
            over(message, dialogue);
        } else if (dialogue.subject().kind().isForm()) {
            formReplies.reply(message, dialogue);
        } else {
            promptReplies.reply(message, dialogue);
        }
    }

    /** Where it replied, it has closed the field for the answer, as its first part did. */
    private void rest(Message message) {
        Optional<Dialogue> replied = message.place().isPrivate() ? Optional.empty() : dialogue(message);
        office.say(message, Notice.REST_NOT_TAKEN);
        replied.ifPresent(dialogue -> office.dialogues().change(dialogue.id(), open -> {
            Change asked = new Change(open).heard(message);
            return open.isOpen() ? (open.misfit() == null ? asked : asked.misfit(open.misfit())).done() : open;
        }));
    }

    /** The question that is open is asked anew, since a reply to another one has closed the field for its answer. */
    private void over(Message message, Dialogue dialogue) {
        office.say(message, Notice.QUESTION_OVER);
        office.dialogues()
                .change(
                        dialogue.id(),
                        open -> open.isOpen() ? new Change(open).heard(message).done() : open);
    }

    private void hint(Message message, Dialogue dialogue) {
        office.dialogues()
                .change(
                        dialogue.id(),
                        open -> open.isOpen() && !open.hints().contains(message.id())
                                ? new Change(open).hint(message).done()
                                : open);
    }

    /** A reply counts for the question that the message asks to which it replies, and for no other. */
    private boolean asks(Dialogue dialogue, Message message) {
        String text = message.repliedText();
        return text == null || cards.asks(dialogue, text);
    }

    boolean isAnswer(Message message) {
        return office.dialogues().heard(message.place().chat(), message.id());
    }

    private void lost(Message message) {
        if (message.place().isPrivate()) {
            office.say(message, Notice.HELLO, Honorific.without(message.sender().name()));
        } else {
            office.say(message, Notice.DIALOGUE_OVER);
        }
    }

    /** Whoever changes an answer afterwards learns where answers are changed. */
    void edited(Message message) {
        boolean concerned = message.replyTo() != null || message.place().isPrivate() || isAnswer(message);
        if (message.sender().kind() == Sender.Kind.PERSON && concerned) {
            office.replies()
                    .say(
                            "edited " + message.place().chat() + " " + message.id(),
                            Office.address(message.place()),
                            notTaken(message).card(office.language(message.place())));
        }
    }

    private Notice notTaken(Message message) {
        boolean note = card(message).stream().anyMatch(run -> noting.wrote(run, message));
        return note ? Notice.NOTE_EDIT_NOT_TAKEN : Notice.EDIT_NOT_TAKEN;
    }

    /** The run whose card is replied to. */
    private Optional<Run> card(Message message) {
        return subject(message)
                .filter(subject -> subject.startsWith(CARD))
                .flatMap(subject -> office.runs().find(subject.substring(CARD.length())));
    }

    /**
     * The dialogue whose message is replied to. In private, and where that message is not known (Telegram may show it
     * before the bot has heard that it was sent), the newest that waits for this person.
     */
    private Optional<Dialogue> dialogue(Message message) {
        Optional<Dialogue> replied = replied(message).filter(Dialogue::isOpen);
        boolean known = subject(message).isPresent();
        if (replied.isPresent() || (known && !message.place().isPrivate())) {
            return replied;
        }
        List<Dialogue> open =
                office.dialogues().open(message.place(), message.sender().id());
        List<Dialogue> possible = open.stream()
                .filter(dialogue -> !dialogue.hasHeard(message))
                .filter(dialogue -> message.place().isPrivate() || isYounger(message.replyTo(), dialogue))
                .toList();
        return possible.stream()
                .filter(dialogue -> asks(dialogue, message))
                .findFirst()
                .or(() -> possible.stream().findFirst());
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
        Optional<Run> card = card(message);
        if (card.isPresent()) {
            return "run " + card.get().id();
        }
        return dialogue(message).map(Hearing::lane).orElseGet(() -> Lanes.of(message.place(), message.sender()));
    }

    String laneOfDialogue(String id) {
        return office.dialogues().find(id).map(Hearing::lane).orElse("dialogue " + id);
    }

    private static String lane(Dialogue dialogue) {
        return "run " + dialogue.subject().run();
    }
}
