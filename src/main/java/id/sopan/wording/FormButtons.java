package id.sopan.wording;

import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;

/** What can be tapped on a form's card. */
final class FormButtons {

    private static final int LABEL = 60;
    private static final int KEPT = 40;

    private FormButtons() {}

    static List<List<Button>> question(FormView form, Field field) {
        Teller teller = form.teller();
        List<Button> choices = new ArrayList<>();
        if (field.type() == FieldType.CHOICE) {
            field.options()
                    .forEach((id, label) -> choices.add(
                            form.button(label.in(form.language()), Style.PLAIN, DialogueAction.CHOOSE, id)));
        }
        String answer = form.answers().get(field.id());
        if (answer != null && field.type() != FieldType.CHOICE) {
            String kept = Harmless.line(Answered.shown(field, answer, form.language()), KEPT);
            choices.add(form.button(teller.say("button.keep.answer", kept), Style.PLAIN, DialogueAction.KEEP, ""));
        }
        List<Button> last = new ArrayList<>();
        if (field.optional()) {
            last.add(form.button(teller.say("button.skip"), Style.PLAIN, DialogueAction.SKIP, ""));
        }
        last.add(form.button(teller.say("button.back"), Style.PLAIN, DialogueAction.BACK, ""));
        last.add(cancel(form, teller));
        return Rows.of(choices, last);
    }

    static List<List<Button>> summary(FormView form) {
        Teller teller = form.teller();
        List<Button> last = new ArrayList<>();
        if (!form.asked().isEmpty()) {
            last.add(form.button(teller.say("button.change"), Style.PLAIN, DialogueAction.CHANGE, ""));
        }
        last.add(cancel(form, teller));
        return List.of(List.of(form.button(teller.say("button.send"), Style.SUCCESS, DialogueAction.SEND, "")), last);
    }

    static List<List<Button>> change(FormView form) {
        Teller teller = form.teller();
        List<Button> fields = form.asked().stream()
                .map(field -> form.button(
                        Harmless.line(field.label().in(form.language()), LABEL),
                        Style.PLAIN,
                        DialogueAction.CHANGE_FIELD,
                        field.id()))
                .toList();
        List<Button> last = List.of(
                form.button(teller.say("button.back"), Style.PLAIN, DialogueAction.SUMMARY, ""), cancel(form, teller));
        return Rows.of(fields, last);
    }

    static List<List<Button>> resumable(FormView form) {
        Teller teller = form.teller();
        return List.of(List.of(
                form.button(teller.say("button.resume"), Style.PRIMARY, DialogueAction.RESUME, ""),
                form.button(teller.say("button.discard"), Style.DANGER, DialogueAction.DISCARD, "")));
    }

    private static Button cancel(FormView form, Teller teller) {
        return form.button(teller.say("button.cancel"), Style.DANGER, DialogueAction.CANCEL, "");
    }
}
