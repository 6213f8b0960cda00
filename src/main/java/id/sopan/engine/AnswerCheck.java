package id.sopan.engine;

import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an answer fits its question. */
public final class AnswerCheck {

    /** As a reason is checked that somebody gives. */
    public static final Field REASON = new Field(
            "alasan", Text.of("Alasan"), Text.of("Alasan"), FieldType.TEXT, null, null, Map.of(), false, null);

    /** As the word is checked that says how it went. */
    public static final Field WORD = new Field(
            "kata",
            Text.of("Kata"),
            Text.of("Kata"),
            FieldType.TEXT,
            (long) Rating.LONGEST_WORD,
            null,
            Map.of(),
            false,
            null);

    private AnswerCheck() {}

    /** Why it does not fit. */
    public enum Misfit {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        NOT_AN_OPTION,
        NOT_A_NUMBER,
        TOO_SMALL,
        TOO_GREAT,
        NOT_A_DATE,
        TOO_EARLY,
        TOO_LATE,
        NOT_A_TIME,
        /** Words where a file is wanted. */
        NOT_A_FILE,
        /** A sign or an emoji alone. */
        NO_WORD,
        /** It says that the person wants to leave the question. */
        MEANT_TO_CANCEL,
        /** It thanks, or says that the question was read, and no more. */
        ONLY_RECEIPT
    }

    /** Null when the answer fits. */
    public static @Nullable Misfit misfit(Field field, String answer) {
        if (Words.sayNothing(answer)) {
            return Misfit.EMPTY;
        }
        return switch (field.type()) {
            case TEXT -> length(field, answer);
            case TEXT_OR_FILE -> SentFiles.isOne(answer) ? beside(field, answer) : length(field, answer);
            case CHOICE -> field.options().containsKey(answer) ? null : Misfit.NOT_AN_OPTION;
            case NUMBER -> number(field, answer);
            case DATE -> date(field, answer);
            case FILE -> SentFiles.isOne(answer) ? beside(field, answer) : Misfit.NOT_A_FILE;
        };
    }

    /**
     * Likewise of what somebody enters now, in the chat or the console: a reason needs a word, and an answer is not an emoji
     * alone. What was entered before this was asked for still fits.
     */
    public static @Nullable Misfit entered(Field field, String answer) {
        Misfit misfit = misfit(field, answer);
        return misfit == null && isWordless(field, answer) ? Misfit.NO_WORD : misfit;
    }

    private static boolean isWordless(Field field, String answer) {
        if (field.equals(REASON)) {
            return !Words.includeWord(answer);
        }
        boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.TEXT_OR_FILE;
        return words && !field.equals(WORD) && Words.areEmoji(answer);
    }

    /**
     * Why a form cannot be sent; null where it can.
     *
     * @param answers of the whole run as they would be, keyed {@code step.field}
     */
    static @Nullable Rejection form(Step form, Map<String, String> answers) {
        for (Field field : form.asked(answers)) {
            String answer = answers.get(form.key(field));
            if (answer != null && misfit(field, answer) != null) {
                return new Rejection.AnswerUnfit(field.id());
            }
            if (answer == null && !field.optional()) {
                return new Rejection.AnswerMissing(field.id());
            }
        }
        return null;
    }

    private static @Nullable Misfit length(Field field, String answer) {
        if (isTooLong(field, answer)) {
            return Misfit.TOO_LONG;
        }
        return field.min() != null && length(answer) < field.min() ? Misfit.TOO_SHORT : null;
    }

    /** A file needs no words, however many a text would need. */
    private static @Nullable Misfit beside(Field field, String file) {
        return isTooLong(field, SentFiles.beside(file)) ? Misfit.TOO_LONG : null;
    }

    private static boolean isTooLong(Field field, String words) {
        return length(words) > field.longest();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static @Nullable Misfit number(Field field, String answer) {
        try {
            long number = Long.parseLong(answer);
            if (field.min() != null && number < field.min()) {
                return Misfit.TOO_SMALL;
            }
            return field.max() != null && number > field.max() ? Misfit.TOO_GREAT : null;
        } catch (NumberFormatException e) {
            return Misfit.NOT_A_NUMBER;
        }
    }

    /** The date that an answer is, as it is kept; empty where it is none. */
    public static Optional<LocalDate> day(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Misfit date(Field field, String answer) {
        Optional<LocalDate> day = day(answer);
        if (day.isEmpty()) {
            return Misfit.NOT_A_DATE;
        }
        int year = day.get().getYear();
        if (year < field.firstYear()) {
            return Misfit.TOO_EARLY;
        }
        return year > field.lastYear() ? Misfit.TOO_LATE : null;
    }
}
