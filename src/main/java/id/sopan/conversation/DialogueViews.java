package id.sopan.conversation;

import id.sopan.desk.LateFlow;
import id.sopan.desk.Successors;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.Asked;
import id.sopan.wording.Card;
import id.sopan.wording.Example;
import id.sopan.wording.FormView;
import id.sopan.wording.Mention;
import id.sopan.wording.PromptCard;
import id.sopan.wording.PromptView;
import id.sopan.wording.RunView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cards of a dialogue are made of. */
record DialogueViews(Office office, StandInDesk standIns) {

    DialogueCards cards(Dialogue dialogue) {
        Dialogue.Kind kind = dialogue.subject().kind();
        if (kind == Dialogue.Kind.STAND_IN) {
            return new StandInCards(standIns, dialogue);
        }
        if (!kind.isForm() && dialogue.isOpen() && Absences.isAway(dialogue)) {
            Card away = PromptCard.away(prompt(dialogue));
            return () -> away;
        }
        if (kind == Dialogue.Kind.LATE) {
            return new LateCards(dialogue, prompt(dialogue));
        }
        if (kind == Dialogue.Kind.HAND_OVER) {
            Run run = run(dialogue).orElseThrow();
            Successors successors = new Successors(office.roster());
            return new HandOverCards(
                    dialogue,
                    prompt(dialogue),
                    successors.of(run, office.definition(run)),
                    successors.isOpen(run, office.definition(run)));
        }
        return kind.isForm() ? new FormCards(dialogue, form(dialogue)) : new PromptCards(dialogue, prompt(dialogue));
    }

    private FormView form(Dialogue dialogue) {
        Procedure procedure = office.procedures().byHash(dialogue.definition()).orElseThrow();
        @Nullable RunView run = run(dialogue).map(office::view).orElse(null);
        Step step = step(dialogue, procedure, run);
        Map<String, String> known = run == null ? Map.of() : run.run().answers();
        List<Field> asked = new FormFlow(step, known).asked(dialogue.answers());
        FormView form = new FormView(
                language(dialogue),
                office.zone(dialogue.place()),
                dialogue.id(),
                dialogue.question(),
                procedure,
                step,
                asked,
                dialogue.answers(),
                mention(dialogue),
                run,
                onBehalf(dialogue),
                dialogue.subject().former() != null && dialogue.answers().isEmpty() && !asked.isEmpty(),
                example(dialogue),
                null);
        Hat hat = dialogue.subject().hat();
        return run == null && hat != null && dialogue.isOpen() && dialogue.stage() == Dialogue.Stage.SUMMARY
                ? form.beside(open(hat.unit(), procedure, dialogue))
                : form;
    }

    /** Of that unit and procedure, as far as whoever fills in the form may read them there; the newest first. */
    private Stream<RunView> open(String unit, Procedure procedure, Dialogue dialogue) {
        return office.runs()
                .newestFirst(Instant.EPOCH, office.clock().instant().plusSeconds(1), Set.of(unit))
                .limit(Offering.LOOKED)
                .filter(run -> run.isOpen()
                        && run.unit().equals(unit)
                        && run.procedure().equals(procedure.id())
                        && office.desk().definition(run).isPresent()
                        && mayRead(run, dialogue))
                .map(office::view);
    }

    private boolean mayRead(Run run, Dialogue dialogue) {
        return new Reading(office).mayRead(run, dialogue.place(), dialogue.person());
    }

    private @Nullable String onBehalf(Dialogue dialogue) {
        Hat hat = dialogue.subject().hat();
        return hat == null || !Boolean.TRUE.equals(dialogue.subject().onBehalf())
                ? null
                : office.roster().unitName(hat.unit());
    }

    private static Step step(Dialogue dialogue, Procedure procedure, @Nullable RunView run) {
        String step = dialogue.subject().step();
        return run == null || step == null ? procedure.first() : procedure.step(step);
    }

    private PromptView prompt(Dialogue dialogue) {
        RunView view = office.view(run(dialogue).orElseThrow());
        return new PromptView(
                language(dialogue),
                office.zone(dialogue.place()),
                dialogue.id(),
                dialogue.question(),
                view,
                mayRead(view.run(), dialogue),
                mention(dialogue),
                asked(dialogue),
                example(dialogue));
    }

    private Example example(Dialogue dialogue) {
        return Example.of(dialogue.since(), office.clock().instant(), office.zone(dialogue.place()));
    }

    private Asked asked(Dialogue dialogue) {
        Dialogue.Subject subject = dialogue.subject();
        return switch (subject.kind()) {
            case REASON -> new Asked.Reason(Objects.requireNonNull(subject.exit()));
            case WITHDRAWAL -> new Asked.Withdrawal();
            case REOPENING ->
                new Asked.Reopening(
                        Reopened.isBelow(office, run(dialogue).orElseThrow(), dialogue.place(), dialogue.person()));
            case PAUSE -> new Asked.Pause();
            case QUESTION -> new Asked.Question();
            case ANSWER -> new Asked.Answer(Questions.question(subject));
            case RATING -> new Asked.Word();
            case HAND_OVER -> new Asked.Recipient();
            case LATE -> late(dialogue);
            case MIGRATION ->
                new Asked.Migration(office.procedures()
                        .byHash(Objects.requireNonNull(subject.exit()))
                        .orElseThrow());
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
        return Mention.of(dialogue.person().person());
    }
}
