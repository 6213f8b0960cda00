package id.sopan.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Of a text that may come from anywhere no line is read on beyond what memory has room for. */
final class BoundedLines extends FilterInputStream {

    /** Bytes of a line: twice what a document has at most. */
    static final int LONGEST = 1 << 23;

    private int length;
    private long line = 1;

    BoundedLines(InputStream text) {
        super(text);
    }

    /** A line is longer than any document. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        TooLong(long line) {
            this.line = line;
        }

        /** Which one, from 1. */
        long line() {
            return line;
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count((byte) read);
        }
        return read;
    }

    /** @throws TooLong once more was read of a line */
    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(byte read) throws TooLong {
        if (read == '\n') {
            length = 0;
            line++;
        } else if (++length > LONGEST) {
            throw new TooLong(line);
        }
    }
}
