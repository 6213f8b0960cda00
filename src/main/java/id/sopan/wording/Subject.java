package id.sopan.wording;

import id.sopan.engine.Words;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import java.util.Comparator;
import java.util.List;

/** What a request is about, in the words of whoever asked; to be told to those alone who may read its answers. */
final class Subject {

    /** Most characters of it in a line. */
    static final int LINE = 60;

    private Subject() {}

    /**
     * The first answer in somebody's own words, such as an application's name; the first of all where there is none. Plain, on one
     * line; empty where nothing was answered, or it was taken out.
     *
     * @param most characters of it; below 1 it is empty
     */
    static String of(RunView view, int most, Language language) {
        if (most < 1 || view.run().isAnonymised()) {
            return "";
        }
        return Answered.of(view.procedure(), view.run()).stream()
                .min(Comparator.comparing(answered -> answered.field().type() != FieldType.TEXT))
                .filter(answered -> !answered.answer().equals(Words.REMOVED))
                .map(answered -> Harmless.line(answered.shown(language), Math.min(most, LINE)))
                .orElse("");
    }

    /** It, and behind a dot what else is said; that alone where it is empty. */
    static Html before(Scene scene, Html more) {
        String about = of(scene.view(), scene.cap(), scene.viewpoint().language());
        return about.isEmpty() ? more : Html.join(" · ", List.of(Html.text(about), more));
    }
}
