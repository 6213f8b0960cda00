package id.sopan.report.export;

import java.io.Closeable;
import java.io.IOException;

/** A file that runs are written to, one after the other; {@link #close} ends it, and leaves its stream open. */
interface RunWriter extends Closeable {

    void add(Told told) throws IOException;
}
