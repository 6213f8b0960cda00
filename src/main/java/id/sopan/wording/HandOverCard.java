package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whoever has a task in hand which colleague goes on with it. */
public final class HandOverCard {

    /** Who finds a name among more than so many buttons? */
    private static final int SHOWN = 30;

    private HandOverCard() {}

    /**
     * @param colleagues who are known, by name
     * @param open whether everybody in the unit's group may act for it, so that those not known may make themselves known
     */
    public static Card choice(PromptView view, List<Mention> colleagues, boolean open) {
        Teller teller = view.teller();
        List<Button> buttons = new ArrayList<>();
        colleagues.stream().limit(SHOWN).forEach(colleague -> buttons.add(colleague(view, colleague)));
        Button cancel = PromptCard.button(view, teller.say("button.cancel"), Style.DANGER, DialogueAction.CANCEL, "");
        int more = colleagues.size() - SHOWN;
        return Card.with(
                Html.blocks(
                        PromptCard.head(view),
                        PromptCard.asking(view),
                        more > 0 ? teller.html("hand.over.more", SHOWN, more) : new Html(""),
                        teller.html(open ? "hand.over.unknown.open" : "hand.over.unknown.closed")),
                Rows.of(buttons, List.of(cancel)));
    }

    /** The colleague has it. */
    public static Card done(PromptView view) {
        Teller teller = view.teller();
        Run run = view.run().run();
        Optional<Visit.Taking> given = run.current().map(Visit::taken).filter(taken -> taken.giver() != null);
        return given.map(taken ->
                        Card.text(teller.html("hand.over.done", RunHead.number(teller, run), teller.by(taken.by()))))
                .orElseGet(() -> PromptCard.done(view));
    }

    private static Button colleague(PromptView view, Mention colleague) {
        String name = Harmless.line(colleague.name(), Button.LABEL);
        String id = Long.toString(colleague.id());
        return PromptCard.button(view, name.isEmpty() ? id : name, Style.PLAIN, DialogueAction.CHOOSE, id);
    }
}
