package id.sopan.console;

import id.sopan.desk.LateFlow;
import id.sopan.desk.Typed;
import id.sopan.engine.AnswerCheck;
import id.sopan.procedure.Field;
import id.sopan.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A late entry as it was filled in.
 *
 * @param tap what was done, as the button of {@code /susulan} bears it; empty as long as nothing was chosen
 * @param fields what stands in them, keyed as {@link LateFlow} names them; the time as its field has it
 */
record LateForm(String form, String tap, Map<String, String> fields) {

    /** @param field which does not do; empty where it is none of them */
    record Complaint(String field, String why) {

        static final Complaint NONE = new Complaint("", "");
    }

    static LateForm empty() {
        return new LateForm(UUID.randomUUID().toString(), "", Map.of());
    }

    /** All that was written, for whoever must copy it. */
    String words() {
        return Stream.of(LateFlow.OUTPUT, LateFlow.REASON, LateFlow.WHY)
                .map(this::of)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n\n"));
    }

    private String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /**
     * Null once all that is asked is there and fits.
     *
     * @param today for this visitor
     * @param answers takes what was read, as {@link LateFlow#command} wants it
     */
    @Nullable
    Complaint read(Visitor visitor, LocalDate today, LateFlow flow, Map<String, String> answers) {
        for (String asked : flow.asked()) {
            String why =
                    asked.equals(LateFlow.WHEN) ? time(visitor, answers) : text(visitor, today, flow, asked, answers);
            if (why != null) {
                return new Complaint(asked, why);
            }
        }
        return null;
    }

    private @Nullable String text(
            Visitor visitor, LocalDate today, LateFlow flow, String asked, Map<String, String> answers) {
        Field field = asked.equals(LateFlow.OUTPUT) ? flow.output().orElseThrow() : AnswerCheck.REASON;
        answers.put(asked, Typed.answer(of(asked), field.type(), today));
        return AskedWords.why(field, of(asked), today, visitor.language()).orElse(null);
    }

    private @Nullable String time(Visitor visitor, Map<String, String> answers) {
        try {
            LocalDateTime at = LocalDateTime.parse(of(LateFlow.WHEN).strip());
            answers.put(LateFlow.WHEN, at.atZone(visitor.zone()).toInstant().toString());
            return null;
        } catch (DateTimeException unreadable) {
            return Wording.in(visitor.language()).say("console.late.untimed");
        }
    }
}
