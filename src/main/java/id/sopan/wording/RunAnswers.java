package id.sopan.wording;

import id.sopan.procedure.Field;
import java.util.ArrayList;
import java.util.List;

/** What was asked and answered. */
final class RunAnswers {

    /** Longest label that has its answer beside it. */
    private static final int BESIDE = 32;

    private RunAnswers() {}

    static Html of(Scene scene) {
        List<Answered> answers = Answered.of(scene.procedure(), scene.run());
        if (answers.isEmpty()) {
            return new Html("");
        }
        Teller teller = scene.teller();
        if (scene.cap() == 0) {
            return teller.html("answers.left.out", RunHead.number(teller, scene.run()));
        }
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("answers.title"));
        answers.forEach(answered -> lines.add(one(teller, answered, scene.cap())));
        if (answers.stream()
                .anyMatch(answered -> answered.shown(teller.language()).length() > scene.cap())) {
            lines.add(teller.html("answers.cut", RunHead.number(teller, scene.run())));
        }
        return Html.join("\n", lines);
    }

    /** Likewise in as many parts as it takes, each of at most so many characters beside its label. */
    static List<Html> parts(Teller teller, Answered answered, int most) {
        List<String> texts = Harmless.parts(answered.shown(teller.language()), most);
        if (texts.size() < 2) {
            return List.of(one(teller, answered, most));
        }
        List<Html> parts = new ArrayList<>();
        texts.forEach(text -> parts.add(Html.quote(text, most)));
        parts.set(0, one(teller, answered.field(), parts.getFirst(), true, most));
        return parts;
    }

    /** What was answered: a short one in bold beside its label, a long one folded below it. */
    static Html one(Teller teller, Answered answered, int cap) {
        String shown = answered.shown(teller.language());
        boolean folded = shown.length() > 120 || shown.contains("\n");
        Html answer = folded ? Html.quote(shown, cap) : Html.bold(Html.line(shown, cap));
        return one(teller, answered.field(), answer, folded, cap);
    }

    /** Nothing was answered. */
    static Html none(Teller teller, Field field) {
        return one(teller, field, teller.html("answer.none"), false, BESIDE);
    }

    private static Html one(Teller teller, Field field, Html answer, boolean below, int cap) {
        Html label = teller.text(field.label(), Math.min(160, Math.max(24, cap)));
        return below || label.value().length() > BESIDE
                ? Html.join("\n", List.of(label, answer))
                : teller.html("answers.answer", label, answer);
    }
}
