package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.wording.Attachment;
import java.io.InputStream;
import java.util.OptionalLong;

/** Where the bytes are of what people sent. */
public interface FileSource {

    /** There are none. */
    FileSource NONE = new FileSource() {
        @Override
        public OptionalLong size(Run run, Attachment file) {
            return OptionalLong.empty();
        }

        @Override
        public Opened open(Run run, Attachment file) {
            return new Opened.Missing();
        }
    };

    /** In bytes; empty where nobody says so now. */
    OptionalLong size(Run run, Attachment file);

    Opened open(Run run, Attachment file);

    /** What came of opening a file. */
    sealed interface Opened {

        /** @param bytes to be closed by whoever reads them; {@code size} of them */
        record Ready(InputStream bytes, long size) implements Opened {}

        /** More than Telegram gives to a bot. */
        record TooLarge() implements Opened {}

        /** Nobody has it any more. */
        record Missing() implements Opened {}

        /** The copy that is kept is not what was sent. */
        record Changed() implements Opened {}

        /** Not now. */
        record Unavailable() implements Opened {}
    }
}
