package id.sopan;

import id.sopan.console.FileSource;
import id.sopan.desk.KeptFiles;
import id.sopan.desk.RecordedCopies;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Run;
import id.sopan.log.Concerning;
import id.sopan.report.TemporaryFiles;
import id.sopan.telegram.Download;
import id.sopan.telegram.TelegramFiles;
import id.sopan.wording.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people sent: the own copy where one is kept, else as Telegram has it. */
record SentBytes(@Nullable Path copies, TelegramFiles telegram) implements FileSource {

    private static final Logger LOG = LoggerFactory.getLogger(SentBytes.class);

    @Override
    public OptionalLong size(Run run, Attachment file) {
        return copy(run, file)
                .map(path -> OptionalLong.of(path.toFile().length()))
                .orElseGet(() -> telegram.size(file.fileId()));
    }

    @Override
    public Opened open(Run run, Attachment file) {
        try {
            Optional<Path> copy = copy(run, file);
            return copy.isPresent() ? kept(run, copy.get()) : fetched(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> copy(Run run, Attachment file) {
        return Optional.ofNullable(copies)
                .flatMap(directory -> FileCopies.of(directory, run, file))
                .filter(Files::isRegularFile);
    }

    /** Held against the journal before a byte of it is given on. */
    private static Opened kept(Run run, Path path) throws IOException {
        FileChannel copy = FileChannel.open(path);
        boolean fits = false;
        try {
            KeptCopy there = KeptFiles.known(path, Channels.newInputStream(copy));
            fits = RecordedCopies.of(run)
                    .filter(recorded -> recorded.fits(there))
                    .isPresent();
            return fits ? new Opened.Ready(Channels.newInputStream(copy.position(0)), there.bytes()) : changed(run);
        } finally {
            if (!fits) {
                copy.close();
            }
        }
    }

    private static Opened changed(Run run) {
        try (Concerning concerning = Concerning.run(run.number())) {
            LOG.error(
                    "Salinan sebuah berkas tidak sesuai dengan jurnalnya, dan tidak diberikan. Mohon jalankan verify /"
                            + " The copy of a file does not fit its journal, and is not given out. Run verify");
        }
        return new Opened.Changed();
    }

    /** Whole before a byte of it is given on. */
    private Opened fetched(Attachment file) throws IOException {
        FileChannel spool = TemporaryFiles.spool();
        Download download = new Download.Unavailable();
        try {
            download = telegram.fetch(file.fileId(), Channels.newOutputStream(spool));
        } finally {
            if (!(download instanceof Download.Complete)) {
                spool.close();
            }
        }
        return switch (download) {
            case Download.Complete complete ->
                new Opened.Ready(Channels.newInputStream(spool.position(0)), complete.bytes());
            case Download.TooLarge ignored -> new Opened.TooLarge();
            case Download.Missing ignored -> new Opened.Missing();
            case Download.Withheld ignored -> new Opened.Unavailable();
            case Download.Unserved ignored -> new Opened.Unavailable();
            case Download.Unavailable ignored -> new Opened.Unavailable();
        };
    }
}
