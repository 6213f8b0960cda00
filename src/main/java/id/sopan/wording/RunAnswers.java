package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;

/** What was asked and answered. */
final class RunAnswers {

    private RunAnswers() {}

    static Html of(Scene scene) {
        List<Answered> answers = Answered.of(scene.procedure(), scene.run().answers());
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
        return Html.join("\n", lines);
    }

    /** Question, and below it what was answered: a short one in bold, a long one folded. */
    static Html one(Teller teller, Answered answered, int cap) {
        Html question = teller.text(answered.field().ask(), Math.min(160, Math.max(24, cap)));
        String shown = answered.shown(teller.language());
        Html answer = shown.length() > 120 || shown.contains("\n")
                ? Html.quote(shown, cap)
                : Html.bold(Html.line(shown, cap));
        return Html.join("\n", List.of(new Html("▪️ " + question), answer));
    }
}
