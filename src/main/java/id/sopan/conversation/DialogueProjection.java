package id.sopan.conversation;

import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dialogue as its cards: the one that is edited as it goes, and the prompt that takes the reply. */
record DialogueProjection(Office office, DialogueViews views) implements Projection {

    static final String DIALOGUE = "dialogue";

    /** The slot of its card. */
    static final String FORM = "form";

    /** The slot of the message that takes the reply. */
    static final String PROMPT = "prompt";

    @Override
    public String kind() {
        return DIALOGUE;
    }

    @Override
    public List<String> unshown() {
        return office.dialogues().unshown();
    }

    @Override
    public boolean shown(String id, long version) {
        return office.dialogues().shown(id, version);
    }

    @Override
    public List<String> bygone() {
        return office.dialogues().bygone();
    }

    @Override
    public void forget(String id) {
        office.dialogues().forget(id);
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return office.dialogues().find(id).map(dialogue -> {
            DialogueCards cards = views.cards(dialogue);
            List<Show> shows = new ArrayList<>();
            long person = dialogue.person().id();
            shows.add(show(dialogue, FORM, cards.card(), "call#" + dialogue.called())
                    .askedBy(person));
            Card prompt = cards.prompt();
            if (prompt != null) {
                String ring = "call#" + dialogue.called() + "#" + dialogue.heard();
                shows.add(show(dialogue, PROMPT, prompt, ring).askedBy(person));
            }
            if (dialogue.isOpen()) {
                dialogue.hints().forEach(message -> shows.add(hint(dialogue, message)));
            }
            return new Wanted(dialogue.version(), shows, !dialogue.isOpen());
        });
    }

    /** Whether a message of this text asks what the dialogue asks now. */
    boolean asks(Dialogue dialogue, String text) {
        String said = spaced(text);
        return views.cards(dialogue).asking().stream()
                .map(DialogueProjection::spaced)
                .allMatch(said::contains);
    }

    /** What its card says, as Telegram's HTML. */
    String html(Dialogue dialogue) {
        return views.cards(dialogue).card().html();
    }

    /** Whether a reply is waited for, and not a tap. */
    boolean wantsReply(Dialogue dialogue) {
        return views.cards(dialogue).prompt() != null;
    }

    /** Whether a file can be the answer to what it asks now. */
    boolean takesFile(Dialogue dialogue) {
        return views.cards(dialogue).takesFile();
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** To somebody else who answered, until it is closed. */
    private Show hint(Dialogue dialogue, long message) {
        Notice notice = dialogue.subject().kind().ofAnother();
        String html =
                notice.html(office.language(dialogue.place()), dialogue.person().name());
        return show(dialogue, "hint " + message, Card.reply(html, message), "");
    }

    private static Show show(Dialogue dialogue, String slot, Card card, String ring) {
        return new Show(Office.address(dialogue.place()), slot, card, ring, null, Show.Urgency.AWAITED);
    }
}
