package id.sopan.conversation;

import id.sopan.desk.Typed;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Remarks;
import id.sopan.engine.SentFiles;
import id.sopan.engine.Words;
import id.sopan.engine.WrittenNumber;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.wording.Attachment;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message gives as an answer. */
final class Given {

    /** What a bot can fetch again, in bytes (core.telegram.org/bots/api#getfile). */
    static final long LARGEST_FILE = 20L << 20;

    /** Telegram's apps send a longer text in parts, cut at a space (core.telegram.org/bots/api#sendmessage: 4096). */
    private static final int PART = 3500;

    private Given() {}

    /**
     * A reason that stands with a command. It counts only where a prompt would take it, which asks for it otherwise.
     *
     * @param words empty where it does not count
     * @param misfit why it does not; null where none is given, and where it fits
     */
    record Reason(String words, @Nullable Misfit misfit) {

        /** @param kind of the prompt */
        static Reason of(String written, Dialogue.Kind kind) {
            Misfit misfit = written.isEmpty() ? null : Given.misfit(kind, AnswerCheck.REASON, written);
            return new Reason(misfit == null ? SentFiles.typed(written) : "", misfit);
        }
    }

    /** Why what somebody replied does not do as the answer; null where it does. */
    static @Nullable Misfit misfit(Field field, String answer) {
        boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.TEXT_OR_FILE;
        return words && Remarks.isToCancel(answer) ? Misfit.MEANT_TO_CANCEL : AnswerCheck.entered(field, answer);
    }

    /**
     * The same of a prompt of that kind: that it is not wanted any more is a true reason to withdraw a request, and that the
     * wrong button was pressed to reopen one.
     */
    static @Nullable Misfit misfit(Dialogue.Kind kind, Field field, String answer) {
        return switch (kind) {
            case WITHDRAWAL, REOPENING -> AnswerCheck.entered(field, answer);
            default -> misfit(field, answer);
        };
    }

    /** When it came, if more of the same text may follow; null otherwise. */
    static @Nullable Instant cut(Message message) {
        return message.text().length() >= PART ? message.at() : null;
    }

    /** Why the message is of the wrong kind for such a question. */
    static Optional<Notice> unfit(Message message, FieldType type) {
        boolean large = message.file() != null && message.fileSize() > LARGEST_FILE;
        boolean unread = message.unreadable();
        return Optional.ofNullable(
                switch (type) {
                    case CHOICE -> Notice.WANTS_BUTTON;
                    case FILE -> {
                        if (message.file() == null) {
                            yield unread ? Notice.UNREAD_WANTS_FILE : Notice.WANTS_FILE;
                        }
                        yield large ? Notice.SMALLER_FILE : null;
                    }
                    case TEXT_OR_FILE -> unread ? Notice.UNREAD_WANTS_ANY : large ? Notice.FILE_TOO_LARGE : null;
                    case TEXT, NUMBER, DATE -> {
                        if (message.file() != null || unread) {
                            yield unread ? Notice.UNREAD_WANTS_TEXT : Notice.WANTS_TEXT;
                        }
                        yield Typed.isDoubtful(message.text(), type) ? Notice.DOUBTFUL_NUMBER : null;
                    }
                });
    }

    /** What is said of a message that is unfit for this reason. */
    static Card unfit(Message message, Notice why, Language language) {
        if (why != Notice.DOUBTFUL_NUMBER) {
            return why.card(language, LARGEST_FILE >> 20);
        }
        String written = message.text().strip();
        List<String> readings = WrittenNumber.readings(written, language);
        return why.card(language, written, readings.getFirst(), readings.getLast());
    }

    /** The same of one that may be skipped. */
    static Optional<Notice> unfit(Message message, Field field) {
        return unfit(message, field.type()).map(notice -> field.optional() ? orSkip(notice) : notice);
    }

    private static Notice orSkip(Notice notice) {
        return switch (notice) {
            case WANTS_FILE -> Notice.WANTS_FILE_OR_SKIP;
            case SMALLER_FILE -> Notice.SMALLER_FILE_OR_SKIP;
            default -> notice;
        };
    }

    /** Why the message is neither words nor a file. */
    static Optional<Notice> unfit(Message message) {
        boolean wordless = message.file() == null && Words.sayNothing(message.text());
        return message.unreadable() || wordless
                ? Optional.of(Notice.NOTE_KINDS)
                : unfit(message, FieldType.TEXT_OR_FILE);
    }

    /** Whether it does no more than thank, or say that the message was read. */
    static boolean isReceipt(Message message) {
        return message.file() == null && !message.unreadable() && Remarks.isReceipt(message.text());
    }

    static @Nullable String words(Message message) {
        return Words.sayNothing(message.text()) ? null : message.text().strip();
    }

    /**
     * As it is kept: what was typed as {@link Typed#answer} has it, a file by its reference with the words that came beside
     * it.
     *
     * @param zone of the day on which it was said
     */
    static String answer(Message message, FieldType type, ZoneId zone) {
        Attachment file = message.file();
        if (file != null) {
            return file.answer(Objects.requireNonNullElse(words(message), ""));
        }
        return Typed.answer(message.text(), type, LocalDate.ofInstant(message.at(), zone));
    }
}
