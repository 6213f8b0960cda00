package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of a stand-in that somebody names.
 *
 * @param dialogue its id, 12 characters
 * @param question number that its buttons bear
 * @param person who is asked
 * @param away name of who is represented
 * @param capacity role and unit, as people read them
 * @param deputy name of who stands in
 * @param first day of it
 * @param last day of it, inclusive
 * @param example of a day that would do as the next answer
 */
public record StandInView(
        Language language,
        String dialogue,
        int question,
        Mention person,
        @Nullable String away,
        @Nullable String capacity,
        @Nullable String deputy,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String reason,
        LocalDate example) {

    Wording wording() {
        return Wording.in(language);
    }

    List<Html> lines() {
        List<Html> lines = withoutReason();
        line(lines, "reason", reason);
        return lines;
    }

    List<Html> withoutReason() {
        List<Html> lines = new ArrayList<>();
        line(lines, "away", away);
        line(lines, "role", capacity);
        line(lines, "deputy", deputy);
        line(lines, "first", first == null ? null : Moments.day(first, language));
        line(lines, "last", last == null ? null : Moments.day(last, language));
        return lines;
    }

    private void line(List<Html> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(new Html(wording().html("standin.line." + key, Harmless.line(value, 300))));
        }
    }
}
