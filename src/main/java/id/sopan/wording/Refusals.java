package id.sopan.wording;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Rejection;
import id.sopan.procedure.Field;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * Why something was not done, and what to do next.
 *
 * @param procedure the version that the run began with, or would begin with
 * @param unitNames unit id to its name
 */
public record Refusals(Language language, ZoneId zone, Procedure procedure, Map<String, String> unitNames) {

    /** For whoever tapped: plain text of at most 200 characters. */
    public String alert(Rejection rejection) {
        Said said = said(rejection);
        return Wording.in(language).alert(said.key(), said.arguments());
    }

    /** For a reply. */
    public String html(Rejection rejection) {
        Said said = said(rejection);
        return Wording.in(language).html(said.key(), said.arguments());
    }

    /** Why an answer does not fit its question, plain text of at most 200 characters. */
    public static String misfit(Language language, Field field, Misfit misfit) {
        String key = "misfit." + misfit.name().toLowerCase(Locale.ROOT).replace('_', '.');
        int most = field.max() == null ? AnswerCheck.TEXT_MAXIMUM : field.max();
        int least = field.min() == null ? 0 : field.min();
        return Wording.in(language).alert(key, least, most);
    }

    private Said said(Rejection rejection) {
        Teller teller = new Teller(language, zone, unitNames);
        return new RefusalTexts(teller, procedure).of(rejection);
    }

    record Said(String key, Object... arguments) {}
}
