package id.sopan.record;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Of a text that may come from anywhere no line is read on beyond what memory has room for. */
final class BoundedLines extends FilterReader {

    /** Characters of a line: twice what a document may have on MongoDB. */
    static final int LONGEST = 1 << 25;

    private int length;

    BoundedLines(Reader text) {
        super(text);
    }

    /** A line is longer than any document. */
    static final class TooLong extends IOException {}

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count((char) read);
        }
        return read;
    }

    /** @throws TooLong once more was read of a line */
    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(char read) throws TooLong {
        length = read == '\n' ? 0 : length + 1;
        if (length > LONGEST) {
            throw new TooLong();
        }
    }
}
