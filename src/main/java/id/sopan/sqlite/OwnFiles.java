package id.sopan.sqlite;

import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of the data directory that must stay where they were opened: what is written to one that was deleted is gone with
 * the process, and without the lock's another Sopan may write, too.
 */
final class OwnFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);
    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    private final Path directory;
    /** The key that the file system knew each by when it was opened. */
    private final Map<Path, String> opened = new LinkedHashMap<>();

    private volatile boolean said;

    private OwnFiles(Path directory) {
        this.directory = directory;
    }

    /** As they are now, just after they were opened. */
    static OwnFiles of(Path directory, Path... files) {
        OwnFiles own = new OwnFiles(directory);
        for (Path file : files) {
            own.opened.put(file, key(file));
        }
        return own;
    }

    /** @throws StoreUnavailable where one of them is gone, or another is in its place; it is well again once it is back */
    void insist() {
        opened.keySet().stream().filter(file -> !isInPlace(file)).findFirst().ifPresent(file -> {
            throw lost(file);
        });
        said = false;
    }

    boolean areInPlace() {
        return opened.keySet().stream().allMatch(this::isInPlace);
    }

    /** Where the file system does not say, SQLite will. */
    private boolean isInPlace(Path file) {
        String now = key(file);
        String then = opened.getOrDefault(file, NONE);
        return now.equals(then) || now.equals(UNKNOWN) || then.equals(UNKNOWN);
    }

    private StoreUnavailable lost(Path file) {
        String sentence = Message.LOST.in(directory, file.getFileName());
        if (!said) {
            said = true;
            LOG.error(sentence);
        }
        return new StoreUnavailable(sentence);
    }

    private static String key(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return "file " + found.fileKey();
        } catch (NoSuchFileException gone) {
            return NONE;
        } catch (IOException unknown) {
            return UNKNOWN;
        }
    }
}
