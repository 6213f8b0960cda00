package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.console.FileSource.Opened;
import id.sopan.desk.KeptFiles;
import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.log.SaidInLog;
import id.sopan.procedure.Role;
import id.sopan.wording.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A copy that somebody exchanged is given to nobody as what was sent. */
@ResourceLock("the log of what was sent")
class SentBytesTest {

    private static final Attachment LETTER = new Attachment("BQACAgUAAx", false, "surat.pdf");
    private static final String NUMBER = "WS-2026-0001";

    @TempDir
    Path copies;

    private Path copy = Path.of("");

    @BeforeEach
    void keep() throws IOException {
        copy = copies.resolve(NUMBER).resolve(SentFiles.copyName(LETTER.answer()));
        Files.createDirectory(copies.resolve(NUMBER));
        Files.writeString(copy, "surat");
    }

    private static Run run(KeptCopy... kept) {
        Instant at = Instant.parse("2026-11-24T01:00:00Z");
        By sari = new By(new Person(5001, "Sari"), "bagian-akademik", Role.UNIT_TERKAIT);
        Event requested = new Event.Requested(
                "webservice", "0".repeat(64), "bagian-akademik", Role.UNIT_TERKAIT, at, Map.of(), null);
        List<Entry> journal = new ArrayList<>(List.of(
                new Entry(1, at, at, sari, Origin.NONE, requested),
                new Entry(2, at, at, By.PROGRAM, Origin.NONE, new Event.NumberAssigned(NUMBER)),
                new Entry(3, at, at, sari, Origin.NONE, new Event.NoteAdded(null, LETTER.answer()))));
        for (KeptCopy one : kept) {
            journal.add(new Entry(journal.size() + 1, at, at, By.PROGRAM, Origin.NONE, new Event.FileKept(3, one)));
        }
        return Run.fold("AbCdEfGhIjKl", journal);
    }

    @SuppressWarnings("NullAway") // a copy that is there needs no Telegram
    private Opened open(Run run) {
        return new SentBytes(copies, null).open(run, LETTER);
    }

    private void given(Run run, String content) throws IOException {
        Opened.Ready ready = (Opened.Ready) open(run);
        try (InputStream bytes = ready.bytes()) {
            assertThat(bytes).hasContent(content);
        }
        assertThat(ready.size()).isEqualTo(content.length());
    }

    private void withheld(Run run) {
        try (SaidInLog log = new SaidInLog(SentBytes.class)) {
            assertThat(open(run)).isInstanceOf(Opened.Changed.class);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("verify")
                    .doesNotContain("surat");
        }
    }

    @Test
    void whatIsAnotherThanTheJournalSaysIsWithheld() throws IOException {
        Run run = run(KeptFiles.known(copy));
        given(run, "surat");
        for (String other : List.of("surah", "sura", "surat ", "")) {
            Files.writeString(copy, other);
            withheld(run);
        }
        Files.writeString(copy, "surat");
        given(run, "surat");
    }

    @Test
    void whatItDoesNotSayAnythingOfYetIsGiven() throws IOException {
        given(run(), "surat");
        given(run(new KeptCopy("0123456789ab-lain.pdf", "0".repeat(64), 1)), "surat");
    }

    @Test
    void whereThatWasTakenOutOfItThoughTheFileStandsThereItIsWithheld() {
        withheld(run(KeptCopy.REMOVED));
    }
}
