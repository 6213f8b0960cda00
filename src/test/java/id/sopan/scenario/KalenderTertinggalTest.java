package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances, one of which knows a calendar file later than the other. */
class KalenderTertinggalTest {

    private final AtomicReference<Map<String, String>> files =
            new AtomicReference<>(DefinitionSource.shippedCalendars().read());

    /** An office that opens an hour later on Tuesdays. */
    private void opensLater() {
        Map<String, String> later = new HashMap<>(files.get());
        later.compute(
                "jam-kerja.yaml",
                (name, hours) -> hours == null
                        ? ""
                        : hours.replace(
                                "tuesday: {from: \"07:30\", to: \"16:00\"",
                                "tuesday: {from: \"08:30\", to: \"16:00\""));
        assertThat(later).isNotEqualTo(files.get());
        files.set(later);
    }

    @Test
    void whatOneSetByTheOldOneIsSetAnew(@TempDir Path directory) {
        try (Kantor kantor = new Kantor(
                directory,
                () -> SqliteStore.open(directory.resolve("store")),
                Tugas.definitions(),
                files::get,
                Balai.TODAY)) {
            Permohonan tugas = new Petugas(kantor, kantor.sari, kantor.akademik)
                    .mengajukan("tugas")
                    .kirim()
                    .di("kerja");
            settled(kantor);
            try (Bot late = kantor.instance()) {
                late.procedures().refresh();
                late.schedule().tick();
                assertThat(timer(kantor, tugas)).isEqualTo(Instant.parse("2026-11-24T01:45:00Z"));
                opensLater();

                kantor.bot().calendars().library().refresh();
                kantor.bot().schedule().tick();
                assertThat(timer(kantor, tugas)).isEqualTo(Instant.parse("2026-11-24T02:15:00Z"));
                late.schedule().tick();
                settled(kantor);
                late.calendars().library().refresh();
                late.schedule().tick();
                settled(kantor);

                assertThat(timer(kantor, tugas)).isEqualTo(Instant.parse("2026-11-24T02:15:00Z"));
                late.schedule().tick();
                assertThat(noted(kantor)).contains(kantor.bot().calendars().version());
            }
        }
    }

    private static void settled(Kantor kantor) {
        for (int tick = 0; tick < 3; tick++) {
            kantor.settle();
            kantor.bot().schedule().tick();
        }
    }

    private static Instant timer(Kantor kantor, Permohonan of) {
        Document timer = kantor.store()
                .documents(Collection.TIMERS)
                .find("remind " + of.run().id())
                .orElseThrow();
        return Instant.ofEpochMilli(timer.order());
    }

    private static String noted(Kantor kantor) {
        return kantor.store()
                .documents(Collection.SETTINGS)
                .find("timers")
                .orElseThrow()
                .json();
    }
}
