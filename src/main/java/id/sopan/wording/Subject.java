package id.sopan.wording;

import id.sopan.engine.Words;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        return most < 1 || view.run().isAnonymised()
                ? ""
                : of(Answered.of(view.procedure(), view.run()).stream(), most, language);
    }

    /** Of a form that is not sent yet. */
    private static String of(FormView form) {
        Stream<Answered> answered = form.asked().stream()
                .flatMap(field -> Stream.ofNullable(form.answers().get(field.id()))
                        .map(answer -> new Answered(form.step(), field, answer)));
        return of(answered, LINE, form.language());
    }

    private static String of(Stream<Answered> answered, int most, Language language) {
        return answered.min(Comparator.comparing(each -> each.field().type() != FieldType.TEXT))
                .filter(first -> !first.answer().equals(Words.REMOVED))
                .map(first -> Harmless.line(first.shown(language), Math.min(most, LINE)))
                .orElse("");
    }

    /** As forms and runs are held against each other: whatever the case and the blanks. */
    static String compared(FormView form) {
        return plain(of(form));
    }

    /** Likewise. */
    static String compared(RunView run, Language language) {
        return plain(of(run, LINE, language));
    }

    private static String plain(String about) {
        return about.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    /** It, and behind a dot what else is said; that alone where it is empty. */
    static Html before(Scene scene, Html more) {
        String about = of(scene.view(), scene.cap(), scene.viewpoint().language());
        return about.isEmpty() ? more : Html.join(" · ", List.of(Html.text(about), more));
    }
}
