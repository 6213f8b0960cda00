package id.sopan.cli;

import id.sopan.record.ArchiveFile;
import id.sopan.record.CopyVerification;
import id.sopan.record.Moved;
import id.sopan.record.RunsWithCopies;
import id.sopan.record.Schemas;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Holds all journals against their chains and the weekly heads; exits 1 where one does not fit. */
@Command(
        name = "verify",
        description = "Membuktikan bahwa rekaman permohonan tidak diubah"
                + " / proves that the record of requests was not changed",
        footer = {"", "Data: SOPAN_DATA / SOPAN_MONGODB_URI. Format: docs/record.md."})
final class VerifyCommand extends Subcommand {

    /** A copy is cleared so much earlier at most than its entry says so. */
    private static final Duration CLEARING = Duration.ofSeconds(2);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "arsip buatan `backup` atau `journal`; kosong: penyimpanan yang dipakai"
                    + " / an archive of `backup` or `journal`; none: the store in use")
    private @Nullable Path file;

    @Option(
            names = "--head",
            paramLabel = "ROOT",
            description = "sidik digital yang disalin dari rekap / the fingerprint that was copied from a summary")
    private @Nullable String head;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "tempat salinan berkas, boleh lebih dari satu; kosong: SOPAN_DATA/files"
                    + " / where copies of files are, also several; none: SOPAN_DATA/files")
    private List<Path> files = List.of();

    @Option(
            names = "--without-files",
            description = "salinan berkas tidak diperiksa / copies of files are not looked at")
    private boolean withoutFiles;

    private final Map<String, String> environment;

    /** @param environment the settings of the store, by name */
    VerifyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        return verify(root()) ? 0 : 1;
    }

    private @Nullable String root() {
        if (head == null) {
            return null;
        }
        String root = head.strip().toLowerCase(Locale.ROOT);
        if (!root.matches("[0-9a-f]{64}")) {
            throw new ParameterException(
                    line(),
                    "--head: mohon salin seluruhnya, 64 angka dan huruf a–f, dengan tombol di bawah rekap."
                            + System.lineSeparator()
                            + "--head: copy the whole of it, 64 hexadecimal digits, by the button below the summary.");
        }
        return root;
    }

    private boolean verify(@Nullable String root) throws IOException {
        if (file != null) {
            refuseFiles();
            ArchiveFile archive = ArchiveFile.open(file);
            Schemas.refuseNewer(archive);
            return RecordText.print(Verification.of(archive, root), archive.toString(), out());
        }
        try (InstalledStore installed = InstalledStore.toRead(environment)) {
            Store store = installed.store();
            Moved.of(store).map(Moved::sentence).ifPresent(err()::println);
            store.examine();
            RunsWithCopies source = RunsWithCopies.of(Source.of(store));
            Verification verification = Verification.of(source, root);
            Optional<CopyVerification> copies = withoutFiles
                    ? Optional.empty()
                    : Optional.of(CopyVerification.of(store, source.ids(), directories(), CLEARING));
            return RecordText.print(verification, copies, installed.place(), out());
        }
    }

    private List<Path> directories() {
        return files.isEmpty() ? List.of(InstalledStore.copies(environment)) : files;
    }

    private void refuseFiles() {
        if (!files.isEmpty()) {
            throw new ParameterException(
                    line(),
                    "--files: salinan berkas diperiksa bersama penyimpanannya, bukan bersama arsip."
                            + System.lineSeparator()
                            + "--files: copies of files are looked at with their store, not with an archive.");
        }
    }
}
