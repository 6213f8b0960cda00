package id.sopan.wording;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Rejection;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Roles;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, and what to do next.
 *
 * @param procedure the version that the run began with, or would begin with
 * @param unitNames name of a unit by its id
 * @param roles what roles are called
 * @param requester id of the unit that asks; null before there is a run
 * @param vacant whether the run's card asks those who must act to have themselves listed
 */
public record Refusals(
        Language language,
        ZoneId zone,
        Procedure procedure,
        UnaryOperator<String> unitNames,
        Roles roles,
        @Nullable String requester,
        boolean vacant) {

    /** Of what is no run yet. */
    public Refusals(Language language, ZoneId zone, Procedure procedure, UnaryOperator<String> unitNames) {
        this(language, zone, procedure, unitNames, procedure.known(), null, false);
    }

    /** As it is told where the run is seen so. */
    public static Refusals of(RunView view, Viewpoint viewpoint) {
        boolean vacant = !Vacancy.buttons(new Scene(view, viewpoint, 0)).isEmpty();
        return new Refusals(
                viewpoint.language(),
                viewpoint.zone(),
                view.procedure(),
                view.unitNames(),
                view.roles(),
                view.run().unit(),
                vacant);
    }

    /** For whoever tapped: plain text of at most 200 characters. */
    public String alert(Rejection rejection) {
        Said said = said(rejection);
        return Wording.in(language).alert(said.key(), said.arguments().toArray());
    }

    /** For a reply. */
    public String html(Rejection rejection) {
        Said said = said(rejection);
        return Wording.in(language).html(said.key(), said.arguments().toArray());
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

    private Said said(Rejection rejection) {
        Teller teller = new Teller(language, zone, unitNames, roles);
        return new RefusalTexts(teller, procedure, requester, vacant).of(rejection);
    }

    record Said(String key, List<Object> arguments) {

        Said(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }
}
