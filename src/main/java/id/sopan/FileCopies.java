package id.sopan;

import id.sopan.checkup.Copies;
import id.sopan.desk.KeptFiles;
import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.log.Concerning;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Download;
import id.sopan.wording.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a copy of each file that people sent, below a directory of its request, and none of what was taken out of that; what
 * cannot be had, or cleared, now is tried again.
 */
final class FileCopies {

    private static final Logger LOG = LoggerFactory.getLogger(FileCopies.class);

    /** How soon a copy goes that another instance cannot reach, since it lies on this one's disk. */
    private static final Duration LOOKED_EACH = Duration.ofDays(1);

    private final @Nullable Path directory;
    private final Runs runs;
    private final RunMarks marks;
    private final KeptFiles kept;
    private final Fetching fetching;
    private final CopyTroubles troubles;
    private final LongSupplier nanos;
    private final AtomicBoolean working = new AtomicBoolean();
    /** Copies that were missing when they were looked at last; of whoever copies now. */
    private final Set<Path> open = ConcurrentHashMap.newKeySet();

    /** Directories in which copies were left when they were to be cleared last. */
    private final Set<Path> uncleared = ConcurrentHashMap.newKeySet();

    private final Set<Path> notToBeHad = ConcurrentHashMap.newKeySet();
    /** Ids of requests of which the log says that they have no directory. */
    private final Set<String> homeless = ConcurrentHashMap.newKeySet();

    private volatile boolean changed = true;
    /** When it was looked last for what other instances took out of requests, by the machine's own time. */
    private volatile long looked;

    /**
     * @param directory null keeps none
     * @param nanos the machine's own time
     */
    FileCopies(@Nullable Path directory, Runs runs, KeptFiles kept, Fetching fetching, LongSupplier nanos) {
        this.directory = directory;
        this.runs = runs;
        this.marks = new RunMarks(runs);
        this.kept = kept;
        this.fetching = fetching;
        this.troubles = new CopyTroubles(nanos);
        this.nanos = nanos;
        this.looked = nanos.getAsLong() - LOOKED_EACH.toNanos();
    }

    /** How far they have come; empty where none are kept. */
    Optional<Copies> state() {
        return Optional.ofNullable(directory).map(unused -> troubles.copies());
    }

    void runChanged() {
        changed = true;
    }

    /** Begins copying in the background where there is something to be copied; does not wait for it. */
    void tick() {
        if (directory != null && isTime() && working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("sopan-files").start(() -> copyAll(directory));
        }
    }

    private boolean isTime() {
        return troubles.isTime() && (changed || troubles.isAnyRested() || isToBeLookedThrough());
    }

    private boolean isToBeLookedThrough() {
        return nanos.getAsLong() - looked >= LOOKED_EACH.toNanos();
    }

    private void copyAll(Path directory) {
        try {
            changed = false;
            open.clear();
            uncleared.clear();
            marks.uncopied().forEach(run -> copy(directory, run));
            if (isToBeLookedThrough()) {
                lookThrough(directory);
            }
            troubles.keepOnly(open);
        } catch (StoreUnavailable away) {
            met(String.valueOf(away.getMessage()), null);
        } catch (RuntimeException e) {
            met(e.getClass().getSimpleName(), e);
        } finally {
            troubles.tried(left());
            working.set(false);
        }
    }

    /** What was taken out of a request is cleared here, too, whichever instance did that. */
    private void lookThrough(Path directory) {
        looked = nanos.getAsLong();
        try {
            for (Path own : list(directory)) {
                runs.byNumber(String.valueOf(own.getFileName())).ifPresent(run -> hasNoMore(home(directory, run), run));
            }
        } catch (IOException e) {
            met(directory + ": tidak dapat dibaca / cannot be read: " + reason(e), null);
        }
    }

    /** How many requests lack a copy, or have one too many, each of which has a directory of its own. */
    private int left() {
        return (int) Stream.concat(open.stream().map(Path::getParent), uncleared.stream())
                .distinct()
                .count();
    }

    private void met(String cause, @Nullable Throwable mistake) {
        troubles.met(cause, mistake);
        changed = true;
    }

    private void copy(Path directory, Run run) {
        boolean complete = true;
        Optional<Path> own = home(directory, run);
        Optional<Run> noted;
        try (Concerning concerning = Concerning.run(run.number())) {
            for (String file : SentFiles.of(run).toList()) {
                complete &= own.flatMap(home -> Attachment.of(file)
                                .map(attachment -> copy(attachment, home.resolve(SentFiles.copyName(file)))))
                        .orElse(true);
            }
            noted = own.isEmpty() ? Optional.of(run) : noted(own.get(), run);
        }
        boolean isDone = hasNoMore(own, run)
                && complete
                && noted.filter(now -> marks.copied(now.id(), now.seq())).isPresent();
        if (!isDone) {
            runs.legible(run.id()).ifPresent(now -> hasNoMore(own, now));
        }
    }

    /**
     * What its copies are known by stands in the journal once they are there, also of one that was kept by a process that was
     * killed before it was noted; empty where that has to be tried again.
     */
    private Optional<Run> noted(Path own, Run run) {
        Set<String> known = SentFiles.kept(run);
        List<KeptCopy> copies = new ArrayList<>();
        for (String name :
                SentFiles.named(run).map(SentFiles::copyName).distinct().toList()) {
            Path copy = own.resolve(name);
            if (!known.contains(name) && Files.isRegularFile(copy)) {
                try {
                    copies.add(KeptFiles.known(copy));
                } catch (IOException e) {
                    open.add(copy);
                    met(directory + ": tidak dapat dibaca / cannot be read: " + reason(e), null);
                    return Optional.empty();
                }
            }
        }
        Optional<Run> noted = kept.note(run, copies);
        if (noted.isEmpty()) {
            changed = true;
        }
        return noted;
    }

    /** Whether no copy is there of what was taken out with somebody; all others stay, also of answers that were replaced. */
    private boolean hasNoMore(Optional<Path> own, Run run) {
        return !run.lacksSomebody() || isCleared(own, run);
    }

    /** Whether no copy is there that it does not have. */
    private boolean isCleared(Optional<Path> own, Run run) {
        try {
            own.ifPresent(home -> clear(home, run));
            return true;
        } catch (UncheckedIOException e) {
            own.ifPresent(uncleared::add);
            met(directory + ": tidak dapat dihapus / cannot be cleared: " + reason(e.getCause()), null);
            return false;
        }
    }

    /** Whether it is there, or cannot be had at all. */
    private boolean copy(Attachment file, Path target) {
        boolean there =
                Files.exists(target) || notToBeHad.contains(target) || !troubles.rests(target) && fetch(file, target);
        if (!there) {
            open.add(target);
        }
        return there;
    }

    private boolean fetch(Attachment file, Path target) {
        try {
            return isFetched(fetching.fetch(file.fileId(), target), target);
        } catch (IOException e) {
            met(directory + ": tidak dapat ditulis / cannot be written: " + reason(e), null);
            return false;
        }
    }

    private boolean isFetched(Download download, Path target) {
        if (download instanceof Download.Complete) {
            return true;
        }
        if (download instanceof Download.Withheld && !troubles.isWithheldForGood(target)) {
            return false;
        }
        if (download instanceof Download.Unavailable) {
            met("Telegram tidak memberikannya / Telegram does not give them", null);
            return false;
        }
        if (download instanceof Download.Unserved) {
            met(
                    "server pada SOPAN_TELEGRAM_URL tidak menyajikan berkas di /file/bot… (lihat README) / the server at"
                            + " SOPAN_TELEGRAM_URL serves no files at /file/bot… (see the README)",
                    null);
            return false;
        }
        notToBeHad.add(target);
        LOG.warn(
                "Sebuah berkas tidak ada lagi di Telegram / Telegram does not give a file: {}",
                download.getClass().getSimpleName());
        return true;
    }

    /** Deletes what it does not have; what the disk does not let go is tried again. */
    void keepOnly(Run run) {
        if (directory != null && run.number() != null) {
            boolean ignored = isCleared(home(directory, run), run);
        }
    }

    private static void clear(Path own, Run run) {
        Set<Path> kept =
                SentFiles.named(run).map(SentFiles::copyName).map(own::resolve).collect(Collectors.toSet());
        try {
            for (Path copy : list(own)) {
                if (!kept.contains(copy)) {
                    Files.deleteIfExists(copy);
                }
            }
            if (kept.isEmpty()) {
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(own + " cannot be cleared", e);
        }
    }

    static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        }
    }

    /** Names of files are what people call them. */
    static String reason(IOException trouble) {
        String reason = trouble instanceof FileSystemException of ? of.getReason() : trouble.getMessage();
        return reason == null ? trouble.getClass().getSimpleName() : reason;
    }

    /** Where the copy of a file of that run lies, or would lie; empty where its number names no place of its own. */
    static Optional<Path> of(Path directory, Run run, Attachment file) {
        return home(directory, run.number()).map(own -> own.resolve(SentFiles.copyName(file.answer())));
    }

    private Optional<Path> home(Path directory, Run run) {
        Optional<Path> home = home(directory, run.number());
        if (home.isEmpty() && homeless.add(run.id())) {
            LOG.error(
                    "Nomor permohonan {} bukan nomor, dan berkasnya tidak disentuh. Mohon jalankan verify / The number of"
                            + " request {} is none, and its files are left alone: run verify",
                    run.id(),
                    run.id());
        }
        return home;
    }

    /** A directory right below that one, whatever somebody wrote in the place of the number. */
    private static Optional<Path> home(Path directory, @Nullable String number) {
        try {
            Path below = directory.resolve(Objects.requireNonNull(number)).normalize();
            return Optional.of(below).filter(home -> directory.normalize().equals(home.getParent()));
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }
}
