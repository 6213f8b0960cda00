package id.sopan.trial;

import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.wording.Attachment;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The dry runs that are under way, at most one for each person; each ends by itself an hour after it was last used, or when its disk is full. */
public interface Trials {

    /** What came of beginning one. */
    sealed interface Begun {

        record Playing(Trial trial) implements Begun {}

        /** @param problems with file, line and what to do */
        record Broken(List<Problem> problems) implements Begun {}

        /** No file holds a procedure of that id. */
        record Unknown() implements Begun {}

        /** The file could not be fetched, or is none of text. */
        record Unreadable() implements Begun {}

        /** As many as this machine shall bear are under way, or its disk has no room for one more. */
        record Full() implements Begun {}
    }

    /**
     * Plays the file of that procedure as it lies among the definitions now; the one before of this person ends.
     *
     * @param language of all messages
     * @param zone in which their times are told, and of the working hours
     */
    Begun begin(long person, Language language, ZoneId zone, String procedure);

    /** Plays a file that somebody sent, in the place of the one of its id. */
    Begun begin(long person, Language language, ZoneId zone, Attachment file);

    /** Plays what somebody wrote, likewise. */
    Begun begin(long person, Language language, ZoneId zone, String file, String yaml);

    /** The one that this person plays; looking is not using. */
    Optional<Trial> of(long person);

    /** The hour begins anew. */
    void use(long person);

    void end(long person);

    /** Where nothing can be played. */
    Trials NONE = new Trials() {
        @Override
        public Begun begin(long person, Language language, ZoneId zone, String procedure) {
            return new Begun.Full();
        }

        @Override
        public Begun begin(long person, Language language, ZoneId zone, Attachment file) {
            return new Begun.Full();
        }

        @Override
        public Begun begin(long person, Language language, ZoneId zone, String file, String yaml) {
            return new Begun.Full();
        }

        @Override
        public Optional<Trial> of(long person) {
            return Optional.empty();
        }

        @Override
        public void use(long person) {}

        @Override
        public void end(long person) {}
    };
}
