package id.sopan.wording;

import id.sopan.engine.Changing;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form in a chat: one question at a time, then the summary. */
public final class FormCard {

    private FormCard() {}

    /**
     * @param field one of {@code form.asked()}
     * @param problem why the last answer did not fit, as {@link Refusals#misfit}; null for none
     */
    public static Card question(FormView form, Field field, @Nullable String problem) {
        Teller teller = form.teller();
        String current = form.answers().get(field.id());
        return Card.with(
                Fitting.fit(cap -> Html.blocks(
                        head(form, teller, form.asked().indexOf(field) + 1),
                        note(form, cap),
                        problem(teller, problem),
                        Html.bold(teller.text(field.ask(), 500)),
                        current == null
                                ? new Html("")
                                : teller.html("form.current", Html.line(shown(form, field, current), cap)),
                        FormHints.of(teller, field, form.example()))),
                FormButtons.question(form, field));
    }

    /**
     * Asks the person for the answer by reply.
     *
     * @param problem as in {@link #question}: said again here, since this is what stands last in the chat
     * @param replyTo their message, so that only they are asked
     */
    public static Card prompt(FormView form, Field field, @Nullable String problem, @Nullable Long replyTo) {
        Teller teller = form.teller();
        Html asking = teller.html("form.prompt", teller.text(field.ask(), 500));
        return Card.prompt(
                Html.blocks(problem(teller, problem), PromptCard.please(teller, asking, form.person()))
                        .value(),
                new Card.Prompt(replyTo, FormHints.placeholder(teller, field, form.example())));
    }

    static Html problem(Teller teller, @Nullable String problem) {
        return problem == null ? new Html("") : teller.html("form.problem", problem);
    }

    /** What a message that asks this question says, as plain text. */
    public static String asking(FormView form, Field field) {
        return Html.bold(form.teller().text(field.ask(), 500)).plain();
    }

    public static Card summary(FormView form) {
        return summary(form, new Html(""));
    }

    /** Likewise, where it was left so: whoever filled it in is called to send it. */
    public static Card nudge(FormView form) {
        return summary(form, form.teller().html("form.nudge", form.person().addressed()));
    }

    private static Card summary(FormView form, Html lead) {
        Teller teller = form.teller();
        return Card.with(
                Fitting.fit(cap -> Html.blocks(
                        head(form, teller, 0),
                        lead,
                        note(form, cap),
                        answers(form, teller, cap),
                        isUnchanged(form) ? teller.html("form.unchanged") : new Html(""),
                        form.like() == null ? new Html("") : like(form, form.like()),
                        teller.html(form.asked().isEmpty() ? "form.begin" : "form.check"))),
                FormButtons.summary(form));
    }

    /** Somebody of the unit may have asked for the same. */
    private static Html like(FormView form, RunView other) {
        Teller teller = other.teller(form.language(), form.zone());
        Run run = other.run();
        return teller.html(
                "form.like",
                RunHead.number(teller, run),
                Subject.of(other, Subject.LINE, form.language()),
                teller.name(run.requester()),
                Moments.day(LocalDate.ofInstant(run.submitted(), form.zone()), form.language()));
    }

    private static boolean isUnchanged(FormView form) {
        return form.wasSent()
                && !form.asked().isEmpty()
                && form.asked().stream()
                        .allMatch(field -> Objects.equals(
                                form.before(field), form.answers().get(field.id())));
    }

    /** One button for each question, to answer it again. */
    public static Card change(FormView form) {
        Teller teller = form.teller();
        return Card.with(Html.blocks(head(form, teller, 0), teller.html("form.change")), FormButtons.change(form));
    }

    public static Card sent(FormView form, String number) {
        Teller teller = form.teller();
        return closed(form, teller.html(form.run() == null ? "form.sent" : "form.sent.again", number));
    }

    public static Card cancelled(FormView form) {
        return closed(
                form,
                form.run() == null
                        ? form.teller().html("form.cancelled")
                        : goOn(
                                "form.cancelled.",
                                form,
                                form.run(),
                                form.person().name()));
    }

    /**
     * Somebody else sent it first, or the request went another way.
     *
     * @param refusal as {@link Refusals#html}
     */
    public static Card overtaken(FormView form, String refusal) {
        return closed(form, new Html(refusal));
    }

    /** Likewise, with what was typed and is not what the request has now. */
    public static Card unsent(FormView form, String refusal) {
        Teller teller = form.teller();
        List<Field> typed = form.asked().stream()
                .filter(field -> {
                    String answer = form.answers().get(field.id());
                    return answer != null && !answer.equals(form.before(field));
                })
                .toList();
        if (form.run() == null || typed.isEmpty()) {
            return overtaken(form, refusal);
        }
        Html kept = form.run().run().isOpen()
                ? goOn("form.unsent.", form, form.run(), form.person().addressed())
                : teller.html("form.unsent.ended", form.person().addressed());
        return Card.text(Fitting.fit(cap -> Html.blocks(
                head(form, teller, 0),
                new Html(refusal),
                kept,
                Html.join("\n", typed.stream().map(field -> answer(form, teller, field, cap))))));
    }

    /** Offers a form that was left unfinished. */
    public static Card resumable(FormView form) {
        Teller teller = form.teller();
        Html text = teller.html(
                "form.unfinished", form.person().addressed(), form.answers().size());
        return Card.with(Html.blocks(head(form, teller, 0), text), FormButtons.resumable(form));
    }

    /** Whoever fills it in is not in the group now. */
    public static Card away(FormView form) {
        return closed(
                form,
                form.run() == null
                        ? form.teller().html("form.away", form.person().name())
                        : goOn("form.away.", form, form.run(), form.person().name()));
    }

    /** Where the form of a request can be filled in as long as that has not moved on. */
    private enum Way {
        FILL,
        CHANGE,
        /** Neither: others have used the answers. */
        CARD
    }

    /** @param person as text, or as a mention */
    private static Html goOn(String prefix, FormView form, RunView view, Object person) {
        Teller teller = form.teller();
        return teller.html(Wording.key(prefix, way(form.step(), view)), person, RunHead.number(teller, view.run()));
    }

    private static Way way(Step form, RunView view) {
        if (view.run().current().filter(visit -> visit.step().equals(form.id())).isPresent()) {
            return Way.FILL;
        }
        return Changing.form(view.procedure(), view.run())
                        .filter(step -> step.id().equals(form.id()))
                        .isPresent()
                ? Way.CHANGE
                : Way.CARD;
    }

    private static Card closed(FormView form, Html text) {
        return Card.text(Html.blocks(head(form, form.teller(), 0), text));
    }

    private static Html head(FormView form, Teller teller, int place) {
        Html title = Html.bold(teller.text(form.procedure().nama(), 160));
        String number = form.run() == null ? null : form.run().run().number();
        List<Html> lines = new ArrayList<>();
        lines.add(new Html("📝 " + title + (number == null ? "" : " · " + Html.text(number))));
        lines.add(
                place == 0
                        ? teller.html("form.by", form.person().name())
                        : teller.html(
                                "form.place",
                                place,
                                form.asked().size(),
                                form.person().name()));
        if (form.onBehalf() != null) {
            lines.add(teller.html("form.on.behalf", form.onBehalf()));
        }
        return Html.join("\n", lines);
    }

    private static Html answers(FormView form, Teller teller, int cap) {
        return Html.join("\n", form.asked().stream().map(field -> answer(form, teller, field, cap)));
    }

    private static Html answer(FormView form, Teller teller, Field field, int cap) {
        String answer = form.answers().get(field.id());
        String before = form.before(field);
        Html shown = answer == null
                ? RunAnswers.none(teller, field)
                : RunAnswers.one(teller, new Answered(form.step(), field, answer), Math.max(16, cap));
        boolean changed = form.wasSent() && !Objects.equals(before, answer);
        return changed ? Html.join("\n", List.of(shown, changed(form, teller, field, before, cap))) : shown;
    }

    private static Html changed(FormView form, Teller teller, Field field, @Nullable String before, int cap) {
        return before == null
                ? teller.html("form.added")
                : teller.html("form.changed", Html.line(shown(form, field, before), Math.max(16, cap / 3)));
    }

    /** The one with which the request was sent back. */
    private static Html note(FormView form, int cap) {
        if (form.run() == null) {
            return form.uncopied() ? form.teller().html("form.uncopied") : new Html("");
        }
        Scene scene = new Scene(form.run(), Viewpoint.anywhere(form.language(), form.zone()), cap);
        return Returned.last(scene)
                .map(pause -> Html.join("\n", Returned.note(form.teller(), pause, scene.most(600))))
                .orElse(new Html(""));
    }

    private static String shown(FormView form, Field field, String answer) {
        return Answered.shown(field, answer, form.language());
    }
}
