package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages that are changed after they were heard: what was heard counts, and whoever changed it is told so. */
record Edits(Office office, Replied replied, Noting noting, Utterances utterances) {

    /** @param there whether there is such a command */
    void commanded(Message message, boolean there) {
        if (message.sender().kind() == Sender.Kind.PERSON) {
            utterances.heard(message, there);
        }
    }

    /** Once it has been heard; what people say to each other is left alone. */
    void said(Message message) {
        if (message.sender().kind() == Sender.Kind.PERSON && concernsUs(message)) {
            utterances.heard(message, false);
        }
    }

    private boolean concernsUs(Message message) {
        return message.place().isPrivate()
                || repliesToUs(message)
                || office.dialogues().isAnswer(message);
    }

    /** Whether it was heard, and can still be edited. */
    boolean knows(long chat, long message) {
        return utterances.knows(chat, message);
    }

    private static boolean repliesToUs(Message message) {
        Sender to = message.replyToSender();
        return message.replyTo() != null && (to == null || to.kind() == Sender.Kind.BOT);
    }

    void tidy() {
        utterances.tidy();
    }

    /** Whoever changes an answer afterwards learns where answers are changed, and of a command that nothing came of the change. */
    void edited(Inbound.Edited edited) {
        Message message = edited.message();
        boolean concerned =
                edited.command() || concernsUs(message) || knows(message.place().chat(), message.id());
        if (message.sender().kind() == Sender.Kind.PERSON && concerned && utterances.isChanged(message)) {
            office.replies()
                    .say(
                            "edited " + message.place().chat() + " " + message.id() + " " + Utterances.digest(message),
                            Office.address(message.place()),
                            notTaken(edited, office.language(message.place())));
            utterances.heardAnew(message);
        }
    }

    /** Whether it answered a question of a form that is still being filled in. */
    private boolean isInForm(Message message) {
        return office.dialogues().open(message.place(), message.sender().id()).stream()
                .filter(dialogue -> dialogue.subject().kind().isForm())
                .anyMatch(dialogue -> Objects.equals(dialogue.heard(), message.id())
                        || dialogue.earlier().contains(message.id()));
    }

    private Card notTaken(Inbound.Edited edited, Language language) {
        Notice notice = notTaken(edited);
        return (notice == Notice.EDIT_NOT_TAKEN ? changeable(edited.message()) : Optional.<Run>empty())
                .map(run -> Notice.SENT_EDIT_NOT_TAKEN.card(language, Office.number(run)))
                .orElseGet(() -> notice.card(language));
    }

    /** The request that the message answered something about, where its answers can still be changed. */
    private Optional<Run> changeable(Message message) {
        return office.dialogues()
                .ofAnswer(message)
                .flatMap(known -> office.runs().legible(known.run()))
                .filter(run -> run.number() != null && Amending.isOpenTo(office, run, message.sender()));
    }

    /** Whether it asked the requesting unit what it has not answered yet. */
    private boolean isOpenQuestion(Message message) {
        return office.dialogues()
                .ofAnswer(message)
                .flatMap(known -> office.runs().legible(known.run()))
                .filter(run -> run.current()
                        .map(Visit::question)
                        .map(Visit.Hold::question)
                        .map(asked -> run.journal().get(Math.toIntExact(asked.seq() - 1)))
                        .filter(message::isOf)
                        .isPresent())
                .isPresent();
    }

    /** The request that another file was an answer about that came with this one. */
    private Optional<Run> ofAlbum(Message message) {
        return office.dialogues()
                .ofAlbum(message)
                .flatMap(known -> office.runs().find(known.run()));
    }

    private Notice notTaken(Inbound.Edited edited) {
        Message message = edited.message();
        if (edited.command() && !office.dialogues().isAnswer(message)) {
            return utterances.wasCommand(message) ? Notice.HEARD_COMMAND_EDIT_NOT_TAKEN : Notice.COMMAND_EDIT_NOT_TAKEN;
        }
        if (isInForm(message)) {
            return Notice.FORM_EDIT_NOT_TAKEN;
        }
        if (isOpenQuestion(message)) {
            return Notice.QUESTION_EDIT_NOT_TAKEN;
        }
        boolean note = Stream.concat(replied.card(message).stream(), ofAlbum(message).stream())
                .anyMatch(run -> noting.wrote(run, message));
        return note ? Notice.NOTE_EDIT_NOT_TAKEN : Notice.EDIT_NOT_TAKEN;
    }
}
