package id.sopan.conversation;

import id.sopan.conversation.DialogueDocuments.Known;
import id.sopan.engine.Run;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.Optional;

/** Files that were sent together with one that was taken as an answer: each is a message of its own. */
record Albums(Office office, Noting noting) {

    /** Whether the message is one of these. Then it is a note, or where its request is not there yet it is said how it becomes one. */
    boolean hears(Message message) {
        Optional<Known> first = office.dialogues().ofAlbum(message);
        if (first.filter(Known::open).isPresent()) {
            sayOnce(message, Notice.ALBUM_NOT_TAKEN);
            return true;
        }
        Optional<Run> run =
                first.filter(Known::sent).flatMap(known -> office.runs().find(known.run()));
        run.filter(about -> noting.attach(message, about))
                .ifPresent(about -> sayOnce(message, Notice.ALBUM_NOTED, Office.number(about)));
        return run.isPresent();
    }

    /** For the whole album. */
    private void sayOnce(Message message, Notice notice, Object... arguments) {
        String html = notice.html(office.language(message.place()), arguments);
        office.replies()
                .say(
                        "album " + message.place().chat() + " " + message.album(),
                        Office.address(message.place()),
                        Card.reply(html, message.id()));
    }
}
