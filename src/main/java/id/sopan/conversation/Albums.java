package id.sopan.conversation;

import id.sopan.conversation.DialogueDocuments.Known;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.wording.Attachment;
import id.sopan.wording.Notice;
import java.util.Optional;
import java.util.Set;

/** Files that were sent together with one that was heard as an answer: each is a message of its own. */
record Albums(Office office, Noting noting) {

    /** What is refused so says nothing of the other files. */
    private static final Set<Notice> OF_ONE_FILE =
            Set.of(Notice.SMALLER_FILE, Notice.SMALLER_FILE_OR_SKIP, Notice.FILE_TOO_LARGE);

    /**
     * Whether the message is one of these. Then it is a note, or where its request is not there yet, or the first was not taken, it
     * is said what becomes of it.
     */
    boolean hears(Message message) {
        if (office.dialogues().ofPassedAlbum(message).isPresent()) {
            if (OF_ONE_FILE.stream().anyMatch(why -> office.isTold(message, why))) {
                office.reply(message, Notice.ALBUM_PASSED);
            }
            return true;
        }
        Optional<Known> first = office.dialogues().ofAlbum(message);
        if (first.filter(Known::open).isPresent()) {
            first.flatMap(known -> office.dialogues().find(known.id())).ifPresent(open -> tell(message, open));
            return true;
        }
        Optional<Run> run =
                first.filter(Known::sent).flatMap(known -> office.runs().find(known.run()));
        run.ifPresent(about -> noting.attach(message, about));
        return run.isPresent();
    }

    private void tell(Message message, Dialogue dialogue) {
        taken(message, dialogue)
                .ifPresentOrElse(
                        taken -> office.reply(message, Notice.ALBUM_NOT_TAKEN, taken.name()),
                        () -> office.reply(message, Notice.ALBUM_PASSED));
        String words = Given.words(message);
        if (words != null) {
            office.dialogues()
                    .changeOpen(
                            dialogue.id(),
                            open -> answer(message, open)
                                    .filter(answer -> SentFiles.beside(answer).isEmpty())
                                    .isPresent(),
                            open -> new Change(open)
                                    .beside(
                                            field(message, open),
                                            taken(message, open).orElseThrow().answer(words)));
        }
    }

    /** Empty where that was answered otherwise since. */
    private static Optional<Attachment> taken(Message message, Dialogue dialogue) {
        return answer(message, dialogue).flatMap(Attachment::of);
    }

    private static Optional<String> answer(Message message, Dialogue dialogue) {
        return Optional.ofNullable(dialogue.answers().get(field(message, dialogue)))
                .filter(SentFiles::isOne);
    }

    /** What the first one answered. */
    private static String field(Message message, Dialogue dialogue) {
        return dialogue.albums().getOrDefault(message.album(), Dialogue.NONE);
    }
}
