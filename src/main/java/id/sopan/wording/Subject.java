package id.sopan.wording;

import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import java.util.Comparator;

/** What a run is about, in few words. */
final class Subject {

    private Subject() {}

    /**
     * The first answer in somebody's own words, such as an application's name; the first of all where there is none.
     * Empty where nothing is answered.
     */
    static String of(RunView view, Language language) {
        return Answered.of(view.procedure(), view.run()).stream()
                .min(Comparator.comparing(answered -> answered.field().type() != FieldType.TEXT))
                .map(answered -> answered.shown(language))
                .orElse("");
    }
}
