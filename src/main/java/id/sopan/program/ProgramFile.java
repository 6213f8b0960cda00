package id.sopan.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The jar that this process runs from. Where a build puts another in its place, classes that are not loaded yet can be loaded
 * no more: the process then ends as it does where memory runs out, and whatever begins it again begins the new program.
 * What was recorded stays, and what was not comes again.
 */
public final class ProgramFile {

    private static final int ENDED = 3;
    private static final String SENTENCE =
            "Berkas program %1$s diganti selagi Sopan berjalan, sehingga Sopan berakhir; mohon"
                    + " jalankan kembali. Tidak ada yang hilang. / The program's file %1$s was changed while Sopan runs from it,"
                    + " so it ends: start it again. Nothing is lost.";

    private static final Optional<ProgramFile> OWN = own();

    private final Path jar;
    private final IntConsumer end;
    private final @Nullable Stamp begun;
    private final String sentence;

    /** @param end is given the exit code */
    ProgramFile(Path jar, IntConsumer end) {
        this.jar = jar;
        this.end = end;
        this.begun = stamp(jar);
        this.sentence = SENTENCE.formatted(jar);
    }

    /** To be called at the start, while all is as it was built. */
    public static void remember() {
        OWN.ifPresent(ProgramFile::isReplaced);
    }

    /** Ends the process, with code 3, where this is what comes of another jar in the place of its own. */
    public static void endIfReplaced(Throwable mistake) {
        if (OWN.isPresent()) {
            OWN.get().check(mistake);
        }
    }

    void check(Throwable mistake) {
        if (isOfClasses(mistake) && isReplaced()) {
            System.err.println(sentence);
            end.accept(ENDED);
        }
    }

    private boolean isReplaced() {
        return begun == null || !begun.equals(stamp(jar));
    }

    private static boolean isOfClasses(Throwable mistake) {
        for (Throwable cause = mistake; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError
                    || cause instanceof ClassNotFoundException
                    || cause instanceof ZipException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ProgramFile> own() {
        String classes = System.getProperty("java.class.path", "");
        boolean packaged = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
        return packaged
                ? Optional.of(new ProgramFile(Path.of(classes).toAbsolutePath(), Runtime.getRuntime()::halt))
                : Optional.empty();
    }

    private static @Nullable Stamp stamp(Path jar) {
        try {
            BasicFileAttributes now = Files.readAttributes(jar, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
        } catch (IOException gone) {
            return null;
        }
    }

    private record Stamp(long size, FileTime modified, String key) {}
}
