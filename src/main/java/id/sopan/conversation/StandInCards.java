package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import id.sopan.wording.Mention;
import id.sopan.wording.StandInCard;
import id.sopan.wording.StandInQuestion;
import id.sopan.wording.StandInView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages in which somebody names a stand-in: a question by buttons, a prompt where one may type, the summary. */
record StandInCards(StandInDesk desk, Dialogue dialogue) implements DialogueCards {

    @Override
    public Card card() {
        Dialogue.Closing closing = dialogue.closing();
        if (closing != null) {
            return switch (closing.end()) {
                case SENT -> StandInCard.saved(view());
                case CANCELLED -> StandInCard.cancelled(view());
                case OVERTAKEN -> StandInCard.refused(view(), closing.text());
            };
        }
        if (Absences.isAway(dialogue)) {
            return StandInCard.away(view());
        }
        StandInQuestion asked = asked();
        return asked == null
                ? StandInCard.summary(view(), isOfficer())
                : StandInCard.question(
                        view(),
                        asked,
                        new StandInChoices(desk).of(dialogue, asked),
                        new StandInAnswers(dialogue.answers()).page(),
                        dialogue.changing());
    }

    @Override
    public List<String> asking() {
        StandInQuestion asked = asked();
        return asked == null || !takesReply(asked) ? List.of() : StandInCard.texts(view(), asked);
    }

    @Override
    public @Nullable Card prompt() {
        StandInQuestion asked = asked();
        return asked == null || !takesReply(asked)
                ? null
                : StandInCard.prompt(view(), asked, dialogue.changing(), dialogue.replyTo());
    }

    private boolean takesReply(StandInQuestion asked) {
        return asked == StandInQuestion.REASON || (asked.isDay() && dialogue.changing());
    }

    private @Nullable StandInQuestion asked() {
        String field = dialogue.field();
        return !dialogue.isOpen() || Absences.isAway(dialogue) || field == null ? null : StandInQuestion.valueOf(field);
    }

    private boolean isOfficer() {
        StandInAnswers given = new StandInAnswers(dialogue.answers());
        return given.hat()
                .flatMap(hat ->
                        given.deputy().map(deputy -> desk.office().roster().isKnown(hat, deputy)))
                .orElse(false);
    }

    private StandInView view() {
        StandInAnswers given = new StandInAnswers(dialogue.answers());
        Language language = desk.office().language(dialogue.place());
        return new StandInView(
                language,
                dialogue.id(),
                dialogue.question(),
                Mention.of(dialogue.person().person()),
                given.away().map(id -> desk.person(id).name()).orElse(null),
                given.hat().map(hat -> desk.capacity(hat, language)).orElse(null),
                given.deputy().map(id -> desk.person(id).name()).orElse(null),
                given.first(),
                given.last(),
                given.reason(),
                desk.example(dialogue));
    }
}
