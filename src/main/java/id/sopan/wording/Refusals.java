package id.sopan.wording;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Rejection;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/** Why something was not done, and what to do next. */
public final class Refusals {

    private final RefusalTexts texts;

    private Refusals(RefusalTexts texts) {
        this.texts = texts;
    }

    /**
     * Of what is no run yet.
     *
     * @param procedure the version that it would begin with
     * @param unitNames name of a unit by its id
     */
    public Refusals(Language language, ZoneId zone, Procedure procedure, UnaryOperator<String> unitNames) {
        this(new RefusalTexts(new Teller(language, zone, unitNames, procedure.known()), procedure, null, false));
    }

    /** As it is told where the run is seen so. */
    public static Refusals of(RunView view, Viewpoint viewpoint) {
        boolean vacant = !Vacancy.buttons(new Scene(view, viewpoint, 0)).isEmpty();
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        return new Refusals(
                new RefusalTexts(teller, view.procedure(), view.run().unit(), vacant));
    }

    /** For whoever tapped: plain text of at most 200 characters. */
    public String alert(Rejection rejection) {
        Said said = texts.of(rejection);
        return texts.teller().wording().alert(said.key(), said.arguments().toArray());
    }

    /** For a reply. */
    public String html(Rejection rejection) {
        Said said = texts.of(rejection);
        return texts.teller().wording().html(said.key(), said.arguments().toArray());
    }

    /** Why an answer does not fit its question, plain text of at most 200 characters. */
    public static String misfit(Language language, Field field, Misfit misfit) {
        boolean orFile = misfit == Misfit.TOO_LONG && field.type() == FieldType.TEXT_OR_FILE;
        String key = Wording.key("misfit.", misfit) + (orFile ? ".or.file" : "");
        if (field.type() == FieldType.DATE) {
            String first = Integer.toString(field.firstYear());
            return Wording.in(language).alert(key, first, Integer.toString(field.lastYear()));
        }
        if (field.type() == FieldType.NUMBER) {
            String least = Answered.number(String.valueOf(field.min()), language);
            return Wording.in(language).alert(key, least, Answered.number(String.valueOf(field.max()), language));
        }
        int most = field.longest();
        long least = field.min() == null ? 0 : field.min();
        return Wording.in(language).alert(key, least, most);
    }

    record Said(String key, List<Object> arguments) {

        Said(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }
}
