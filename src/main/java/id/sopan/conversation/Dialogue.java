package id.sopan.conversation;

import id.sopan.desk.Runs;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.wording.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form or a prompt that waits for one person's answer.
 *
 * @param id 12 characters, the same for the same origin
 * @param version of the document
 * @param replyTo a message of the person, so that a selective prompt reaches only them; null for none
 * @param since when it was begun
 * @param definition content hash of the procedure
 * @param subject what it is about
 * @param answers so far, by field; for a run's form also those that it had before
 * @param skipped optional questions that were passed over
 * @param field that is asked now; null in the summary
 * @param stage where it stands
 * @param changing whether the summary follows after this answer
 * @param question grows with each change of what is asked; a tap on an older one is late
 * @param called grows when it is to be shown anew at the bottom of the chat
 * @param below how many replies lie below its card
 * @param heard the last message that was taken as an answer; null for none
 * @param earlier messages that were taken as answers before that one
 * @param taps callbacks of the last taps that led it where it stands, the newest last
 * @param hints replies of others, who are told that it is not theirs to answer; the newest last
 * @param misfit why the last answer did not fit; null when it did
 * @param cut when a text came last that was so long that Telegram's apps send it in parts; null for none
 * @param closing how it ended; null while it waits
 * @param button the message whose button opened it; null for a command
 * @param albums of which a file came: which field the first one answered; {@link #NONE} where it was not taken
 * @param after the message whose answer led to the question that is asked now; null where a button did, and of the first
 * @param passedOver true where the person gave another command in private since it was called up; null elsewhere
 * @param nudged true where it was called up since it was filled in and not sent; null elsewhere
 * @param touched when it was last changed; null where it never was, or by a version that did not note it
 * @param left the group that it was in before that became a supergroup; null where it did not
 */
record Dialogue(
        String id,
        long version,
        Place place,
        Sender person,
        @Nullable Long replyTo,
        Instant since,
        String definition,
        Subject subject,
        Map<String, String> answers,
        Set<String> skipped,
        @Nullable String field,
        Stage stage,
        boolean changing,
        int question,
        int called,
        int below,
        @Nullable Long heard,
        List<Long> earlier,
        List<String> taps,
        List<Long> hints,
        @Nullable Misfit misfit,
        @Nullable Instant cut,
        @Nullable Closing closing,
        @Nullable Long button,
        Map<String, String> albums,
        @Nullable Long after,
        @Nullable Boolean passedOver,
        @Nullable Boolean nudged,
        @Nullable Instant touched,
        @Nullable Long left) {

    static final String NONE = "";

    private static final Duration JUST_NOW = Duration.ofHours(1);

    /** Those stored before these were kept have none. */
    Dialogue {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        taps = taps == null ? List.of() : List.copyOf(taps);
        hints = hints == null ? List.of() : List.copyOf(hints);
        albums = albums == null ? Map.of() : Map.copyOf(albums);
        answers = Collections.unmodifiableMap(answers);
        skipped = Collections.unmodifiableSet(skipped);
    }

    enum Stage {
        ASKING,
        SUMMARY,
        /** Which question shall be answered again? */
        CHANGING,
        /** It was left unfinished: go on with it? */
        OFFERED,
        /** Whoever it belongs to left the group: it waits until they are back. */
        AWAY
    }

    enum Kind {
        REQUEST,
        FORM,
        /** Answers that were sent are changed. */
        CHANGE,
        REASON,
        OUTPUT,
        WITHDRAWAL,
        REOPENING,
        /** Why a request is moved to another version of its procedure. */
        MIGRATION,
        PAUSE,
        /** What the requesting unit is asked. */
        QUESTION,
        /** What it answers. */
        ANSWER,
        /** In a word, how it went. */
        RATING,
        HAND_OVER,
        STAND_IN,
        LATE;

        /** Whether a reply in words is all that is missing for an act on the request. */
        boolean isForReason() {
            return switch (this) {
                case REASON, OUTPUT, WITHDRAWAL, REOPENING, PAUSE, MIGRATION, QUESTION, ANSWER -> true;
                case REQUEST, FORM, CHANGE, HAND_OVER, STAND_IN, LATE, RATING -> false;
            };
        }

        /** What somebody else is told who would answer it. Arguments: the person whose it is. */
        Notice ofAnother() {
            return switch (this) {
                case REQUEST -> Notice.NOT_YOUR_FORM;
                case FORM -> Notice.NOT_YOUR_STEP_FORM;
                case CHANGE -> Notice.NOT_YOUR_CHANGE;
                default -> Notice.NOT_YOUR_PROMPT;
            };
        }

        boolean isForm() {
            return this == REQUEST || this == FORM || this == CHANGE;
        }
    }

    /**
     * @param run that it is about; for a request the id that the run will have
     * @param runVersion of the run's card; 0 where that does not matter
     * @param step whose form, exit or output it is; null where no step matters
     * @param exit for a reason: the exit that it is asked for; for an answer: the entry that asked;
     *     for a migration: content hash of the version to which
     * @param hat for a request: the capacity in which it is asked; for a reason or a late entry in a
     *     sequence: that whose turn it is
     * @param onBehalf for a request: true where that is another unit's; null elsewhere
     * @param former for a request: id of the one whose answers it began with; null elsewhere
     */
    record Subject(
            Kind kind,
            String run,
            int runVersion,
            @Nullable String step,
            @Nullable String exit,
            @Nullable Hat hat,
            @Nullable Boolean onBehalf,
            @Nullable String former) {

        Subject(Kind kind, String run, int runVersion, @Nullable String step) {
            this(kind, run, runVersion, step, null, null, null, null);
        }

        /** Of the step that the run is in. */
        static Subject now(Kind kind, Run run, int version, @Nullable String exit, @Nullable Hat hat) {
            return new Subject(
                    kind, run.id(), version, run.current().map(Visit::step).orElse(null), exit, hat, null, null);
        }
    }

    enum End {
        SENT,
        CANCELLED,
        OVERTAKEN
    }

    /** @param text the number that it was sent under, or what overtook it (HTML); empty for a cancelled one */
    record Closing(End end, String text) {

        static final Closing CANCELLED = new Closing(End.CANCELLED, "");
    }

    Instant lastTouched() {
        return touched == null ? since : touched;
    }

    /** Whether all was answered, and nobody was reminded yet that it was not sent. */
    boolean isLeftUnsent() {
        return isOpen() && subject.kind().isForm() && stage == Stage.SUMMARY && !answers.isEmpty() && nudged == null;
    }

    /** What was answered in it, without what the request, or the one that it is like, had already, which may be another's. */
    Map<String, String> written(Runs runs) {
        List<Run> known = Stream.of(subject.run(), Objects.requireNonNullElse(subject.former(), ""))
                .flatMap(id -> runs.legible(id).stream())
                .toList();
        Map<String, String> written = new TreeMap<>(answers);
        written.entrySet()
                .removeIf(answer -> known.stream()
                        .map(run -> run.answers().get(subject.step() + "." + answer.getKey()))
                        .anyMatch(answer.getValue()::equals));
        return written;
    }

    boolean isOpen() {
        return closing == null;
    }

    /** Whether it asks what it asked then; its card may have been called up anew meanwhile. */
    boolean stillAsks(Dialogue then) {
        return isOpen() && Objects.equals(field, then.field);
    }

    /** Whether words that reply to nothing may be meant for it; what would act at once must have been asked just now. */
    boolean takesLoose(Message words) {
        return subject.kind().isForm() || (passedOver == null && words.at().isBefore(since.plus(JUST_NOW)));
    }

    boolean wasSent() {
        return closing != null && closing.end() == End.SENT;
    }

    /** Whether it was in that group, before that became a supergroup. */
    boolean wasIn(long chat) {
        return left != null && left == chat;
    }

    /** Whether this message came before, as an update does that is delivered twice; one sent before it may come after it. */
    boolean hasHeard(Message message) {
        return message.place().chat() == place.chat()
                && (Objects.equals(heard, message.id()) || earlier.contains(message.id()));
    }

    /** Whether this tap has led it where it stands, or before; Telegram may deliver it to two instances. */
    boolean hasTaken(Inbound.Tapped tap) {
        return taps.contains(tap.callback());
    }

    boolean belongsTo(Sender sender) {
        return person.id() == sender.id();
    }
}
