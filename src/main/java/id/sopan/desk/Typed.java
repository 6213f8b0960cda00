package id.sopan.desk;

import id.sopan.calendar.WrittenDay;
import id.sopan.engine.SentFiles;
import id.sopan.engine.WrittenNumber;
import id.sopan.procedure.FieldType;
import java.time.LocalDate;

/** What somebody typed in answer to a question, in the chat or the console. */
public final class Typed {

    private Typed() {}

    /** Whether it is a number that can be read in two ways, so that it is asked for once more. */
    public static boolean isDoubtful(String text, FieldType type) {
        return type == FieldType.NUMBER && WrittenNumber.isDoubtful(text.strip());
    }

    /**
     * As it is kept: a date as ISO 8601, a number without separators in the digits 0 to 9; what is none as it stands.
     *
     * @param today where it was typed
     */
    public static String answer(String text, FieldType type, LocalDate today) {
        String stripped = text.strip();
        return switch (type) {
            case NUMBER -> WrittenNumber.read(stripped).orElse(stripped);
            case DATE ->
                WrittenDay.alone(stripped, today).map(LocalDate::toString).orElse(stripped);
            default -> SentFiles.typed(stripped);
        };
    }
}
