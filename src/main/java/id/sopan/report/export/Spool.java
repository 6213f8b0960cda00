package id.sopan.report.export;

import id.sopan.report.TemporaryFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that wait on the disk until their turn has come. */
final class Spool implements Closeable {

    private static final byte EMPTY = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte INSTANT = 3;

    private final FileChannel file = TemporaryFiles.spool();
    private final DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
    private long rows;

    Spool() throws IOException {}

    void add(List<@Nullable Object> row) throws IOException {
        out.writeInt(row.size());
        for (Object cell : row) {
            write(cell);
        }
        rows++;
    }

    private void write(@Nullable Object cell) throws IOException {
        switch (cell) {
            case null -> out.writeByte(EMPTY);
            case Number number -> {
                out.writeByte(NUMBER);
                out.writeDouble(number.doubleValue());
            }
            case Instant instant -> {
                out.writeByte(INSTANT);
                out.writeLong(instant.toEpochMilli());
            }
            default -> {
                out.writeByte(TEXT);
                byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }

    /** Hands over all rows, in order. Nothing can be added any more. */
    void drain(Sink sink) throws IOException {
        out.flush();
        file.position(0);
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
        for (long row = 0; row < rows; row++) {
            int size = in.readInt();
            List<@Nullable Object> cells = new ArrayList<>(size);
            for (int cell = 0; cell < size; cell++) {
                cells.add(read(in));
            }
            sink.row(cells);
        }
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case EMPTY -> null;
            case NUMBER -> in.readDouble();
            case INSTANT -> Instant.ofEpochMilli(in.readLong());
            case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            default -> throw new IllegalStateException("kind " + kind);
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Where rows go. */
    interface Sink {
        void row(List<@Nullable Object> cells) throws IOException;
    }
}
