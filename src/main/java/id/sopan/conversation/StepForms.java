package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.TakeOverCard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The form of the step that a run is in: one person at a time fills it in, and a colleague may take it over. */
record StepForms(Office office, Acting acting, Forms forms) {

    Answer open(Inbound.Tapped tap, Run run, int version) {
        Opening opening = Opening.by(tap, office.clock().instant());
        return ifOpen(tap, run, version, () -> fill(tap, filling(opening, run, version)));
    }

    /** @param from the person who was said to be filling it in */
    Answer takeOver(Inbound.Tapped tap, Run run, int version, String from) {
        Opening opening = Opening.by(tap, office.clock().instant()).besideCard();
        return ifOpen(tap, run, version, () -> goOnFrom(tap, filling(opening, run, version), from));
    }

    private Answer ifOpen(Inbound.Tapped tap, Run run, int version, Supplier<Answer> opening) {
        Result considered =
                office.desk().consider(run.id(), new Command.Submit(version, Map.of()), Acting.who(tap.sender()));
        return considered != null && !isOpen(considered) ? acting.answer(tap, considered) : opening.get();
    }

    /** Whether somebody may fill it in now; what is not filled in yet is no hindrance. */
    private static boolean isOpen(Result considered) {
        return considered instanceof Result.Refused refused
                && (refused.rejection() instanceof Rejection.AnswerMissing
                        || refused.rejection() instanceof Rejection.AnswerUnfit);
    }

    /** Opens it, or goes on here with what they began elsewhere; where a colleague has it, says what can be done. */
    private Answer fill(Inbound.Tapped tap, Filling filling) {
        Run run = filling.run();
        Optional<Dialogue> elsewhere = elsewhere(filling);
        Optional<Dialogue> other = colleagues(filling).findFirst();
        if (elsewhere.isPresent()) {
            goOn(
                    filling,
                    elsewhere.get(),
                    TakeOverCard.moved(office.language(elsewhere.get().place())));
        } else if (other.isEmpty() || isOpenHere(filling)) {
            open(filling, FormSending.answers(run, filling.step()), Set.of());
        } else {
            office.list(
                    tap,
                    TakeOverCard.offer(
                            office.view(run),
                            office.language(tap.place()),
                            office.zone(tap.place()),
                            other.get().person().person(),
                            other.get().since()));
        }
        return Answer.NONE;
    }

    /** With all that they have answered, whose own form is closed; where it is with somebody else by now, offers that. */
    private Answer goOnFrom(Inbound.Tapped tap, Filling filling, String colleague) {
        List<Dialogue> others = colleagues(filling)
                .filter(form -> colleague.equals(Long.toString(form.person().id())))
                .toList();
        if (others.isEmpty()) {
            return fill(tap, filling);
        }
        String by = tap.sender().name();
        others.forEach(other -> goOn(filling, other, TakeOverCard.closed(office.language(other.place()), by)));
        String from = others.getFirst().person().name();
        office.turn(
                tap,
                TakeOverCard.done(
                        office.view(filling.run()), office.language(tap.place()), office.zone(tap.place()), from, by));
        return Answer.NONE;
    }

    /**
     * Opens it with all that was answered in another, which is closed once all of that is here: somebody may answer there while
     * it is taken over.
     */
    private void goOn(Filling filling, Dialogue left, String closed) {
        open(filling, left.answers(), left.skipped());
        Dialogue.Closing closing = new Dialogue.Closing(Dialogue.End.OVERTAKEN, closed);
        Dialogue copied = left;
        Optional<Dialogue> answered = office.dialogues().closeAsOf(copied, closing);
        while (answered.isPresent()) {
            bring(filling, copied, answered.get());
            copied = answered.get();
            answered = office.dialogues().closeAsOf(copied, closing);
        }
    }

    /** What was answered there since it was copied. */
    private void bring(Filling filling, Dialogue copied, Dialogue answered) {
        if (answered.answers().equals(copied.answers()) && answered.skipped().equals(copied.skipped())) {
            return;
        }
        office.dialogues().changeOpen(filling.opening().id(), begun -> {
            Change change = new Change(begun);
            answered.skipped().stream()
                    .filter(field -> !copied.skipped().contains(field))
                    .forEach(change::skip);
            answered.answers().forEach((field, answer) -> {
                if (!answer.equals(copied.answers().get(field))) {
                    change.answer(field, answer);
                }
            });
            return filling.flow().begin(change);
        });
    }

    /**
     * @param again whether it was sent before
     * @param forms the same form, whoever has it open and wherever; the one that was begun last goes first
     */
    private record Filling(
            Opening opening,
            Dialogue.Subject subject,
            Procedure procedure,
            Run run,
            Step step,
            boolean again,
            List<Dialogue> forms) {

        FormFlow flow() {
            return new FormFlow(step, run.answers());
        }
    }

    private Filling filling(Opening opening, Run run, int version) {
        Procedure procedure = office.definition(run);
        Step step = procedure.step(run.current().orElseThrow().step());
        Dialogue.Subject subject = new Dialogue.Subject(Dialogue.Kind.FORM, run.id(), version, step.id());
        boolean again = run.visits().stream().anyMatch(before -> before.step().equals(step.id()) && !before.isOpen());
        return new Filling(opening, subject, procedure, run, step, again, forms(subject));
    }

    /** Those of others. */
    private static Stream<Dialogue> colleagues(Filling filling) {
        return filling.forms().stream().filter(form -> !isOwn(form, filling));
    }

    /** Their own, where it was begun in another chat and is not open here. */
    private static Optional<Dialogue> elsewhere(Filling filling) {
        return isOpenHere(filling)
                ? Optional.empty()
                : filling.forms().stream()
                        .filter(form -> isOwn(form, filling))
                        .filter(form -> !form.place().isWhere(filling.opening().place()))
                        .findFirst();
    }

    /** Whether they have it open in this chat, other than by this very tap. */
    private static boolean isOpenHere(Filling filling) {
        return filling.forms().stream()
                .filter(form -> isOwn(form, filling))
                .filter(form -> form.place().isWhere(filling.opening().place()))
                .anyMatch(form -> !form.id().equals(filling.opening().id()));
    }

    private static boolean isOwn(Dialogue form, Filling filling) {
        return form.belongsTo(filling.opening().person());
    }

    private List<Dialogue> forms(Dialogue.Subject subject) {
        return office.dialogues().openAbout(subject.run()).stream()
                .filter(form -> form.subject().equals(subject))
                .sorted(Comparator.comparing(Dialogue::since).reversed())
                .toList();
    }

    private void open(Filling filling, Map<String, String> answers, Set<String> skipped) {
        FormFlow flow = filling.flow();
        forms.open(filling.opening(), filling.subject(), filling.procedure(), answers, begun -> {
            skipped.forEach(begun::skip);
            return filling.again() ? flow.beginAgain(begun) : flow.begin(begun);
        });
    }
}
