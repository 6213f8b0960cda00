package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.procedure.Field;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.Asked;
import id.sopan.wording.Card;
import id.sopan.wording.FormView;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import id.sopan.wording.PromptView;
import id.sopan.wording.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dialogue as its cards: the one that is edited as it goes, and the prompt that takes the reply. */
final class DialogueProjection implements Projection {

    static final String DIALOGUE = "dialogue";

    private final Office office;

    DialogueProjection(Office office) {
        this.office = office;
    }

    @Override
    public String kind() {
        return DIALOGUE;
    }

    @Override
    public List<String> unshown() {
        return office.dialogues().unshown();
    }

    @Override
    public void shown(String id, long version) {
        office.dialogues().shown(id, version);
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
            DialogueCards cards = cards(dialogue);
            List<Show> shows = new ArrayList<>();
            shows.add(show(dialogue, "form", cards.card(), "call#" + dialogue.called()));
            Card prompt = cards.prompt();
            if (prompt != null) {
                shows.add(show(dialogue, "prompt", prompt, "call#" + dialogue.called() + "#" + dialogue.heard()));
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
        return cards(dialogue).asking().stream().map(DialogueProjection::spaced).allMatch(said::contains);
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** To somebody else who answered, until it is closed. */
    private Show hint(Dialogue dialogue, long message) {
        Notice notice = dialogue.subject().kind().isForm() ? Notice.NOT_YOUR_FORM : Notice.NOT_YOUR_PROMPT;
        String html = notice.html(language(dialogue), dialogue.person().name());
        return show(dialogue, "hint " + message, Card.reply(html, message), "");
    }

    private static Show show(Dialogue dialogue, String slot, Card card, String ring) {
        return new Show(Office.address(dialogue.place()), slot, card, ring, null, Show.Urgency.AWAITED);
    }

    private DialogueCards cards(Dialogue dialogue) {
        Dialogue.Kind kind = dialogue.subject().kind();
        if (kind == Dialogue.Kind.LATE) {
            return new LateCards(dialogue, prompt(dialogue));
        }
        if (kind == Dialogue.Kind.HAND_OVER) {
            Run run = run(dialogue).orElseThrow();
            return new HandOverCards(
                    dialogue, prompt(dialogue), Handing.colleagues(office, run), Handing.isOpen(office, run));
        }
        return kind.isForm() ? new FormCards(dialogue, form(dialogue)) : new PromptCards(dialogue, prompt(dialogue));
    }

    private FormView form(Dialogue dialogue) {
        Procedure procedure = office.procedures().byHash(dialogue.definition()).orElseThrow();
        @Nullable RunView run = run(dialogue).map(office::view).orElse(null);
        Step step = step(dialogue, procedure, run);
        List<Field> asked = new FormFlow(step).asked(dialogue.answers());
        return new FormView(
                language(dialogue),
                office.zone(),
                dialogue.id(),
                dialogue.question(),
                procedure,
                step,
                asked,
                dialogue.answers(),
                mention(dialogue),
                run);
    }

    private static Step step(Dialogue dialogue, Procedure procedure, @Nullable RunView run) {
        String step = dialogue.subject().step();
        return run == null || step == null ? procedure.first() : procedure.step(step);
    }

    private PromptView prompt(Dialogue dialogue) {
        RunView view = office.view(run(dialogue).orElseThrow());
        return new PromptView(
                language(dialogue),
                office.zone(),
                dialogue.id(),
                dialogue.question(),
                view,
                mention(dialogue),
                asked(dialogue));
    }

    private static Asked asked(Dialogue dialogue) {
        Dialogue.Subject subject = dialogue.subject();
        return switch (subject.kind()) {
            case REASON -> new Asked.Reason(Objects.requireNonNull(subject.exit()));
            case WITHDRAWAL -> new Asked.Withdrawal();
            case REOPENING -> new Asked.Reopening();
            case PAUSE -> new Asked.Pause();
            case HAND_OVER -> new Asked.Recipient();
            case LATE -> late(dialogue);
            default -> new Asked.Output();
        };
    }

    private static Asked late(Dialogue dialogue) {
        return switch (Objects.requireNonNullElse(dialogue.field(), LateFlow.WHY)) {
            case LateFlow.WHEN -> new Asked.When();
            case LateFlow.OUTPUT -> new Asked.Output();
            case LateFlow.REASON ->
                new Asked.Reason(Objects.requireNonNullElse(dialogue.subject().exit(), ""));
            default -> new Asked.WhyLate();
        };
    }

    private Optional<Run> run(Dialogue dialogue) {
        return dialogue.subject().kind() == Dialogue.Kind.REQUEST
                ? Optional.empty()
                : office.runs().find(dialogue.subject().run());
    }

    private Language language(Dialogue dialogue) {
        return office.language(dialogue.place());
    }

    private static Mention mention(Dialogue dialogue) {
        return new Mention(dialogue.person().id(), dialogue.person().name());
    }
}
