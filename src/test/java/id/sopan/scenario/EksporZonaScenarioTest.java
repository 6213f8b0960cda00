package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Asker;
import id.sopan.outbox.Outgoing;
import id.sopan.roster.Administration;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was asked for as a year ended in WIB, and the next one had begun for the unit that works in WIT. */
class EksporZonaScenarioTest extends Skenario {

    @Override
    void furnish() {
        Administration admin = kantor.byAdmin();
        String ti = kantor.bot().roster().at(kantor.ti, null).getFirst().id();
        admin.setZone(ti, ZoneId.of("Asia/Jayapura"));
    }

    @Test
    void inAGroupTheDaysAreThoseOfItsUnitAsInItsReports() throws IOException {
        waktu.sampai("2026-12-31T23:30");
        Permohonan permohonan = sari.webservice().di("analisis");
        Petugas admin = new Petugas(kantor, kantor.admin, kantor.botId());
        kantor.admin.starts(kantor.botId());

        assertThat(evaluasi(rina, "semester 1 tahun 2027")).contains("Diajukan 1,");
        for (Petugas petugas : new Petugas[] {budi, admin}) {
            assertThat(evaluasi(petugas, "semester 2 tahun 2026")).contains("Diajukan 1,");
        }

        SeenMessage runs = tombol(rina, "Bulan ini");
        assertThat(runs.text()).contains("1 Januari 2027");
        assertThat(text(runs)).contains(permohonan.nomor());

        waktu.sampai("2027-01-04T09:00");
        assertThat(laporan(rina, "1-1-2027")).contains("Diajukan 1");
        assertThat(ekspor(rina, "1-1-2027")).contains(permohonan.nomor());
        assertThat(ekspor(rina, "31-12-2026")).doesNotContain(permohonan.nomor());
        assertThat(laporan(budi, "31-12-2026")).contains("Diajukan 1");
        for (Petugas petugas : new Petugas[] {budi, admin}) {
            assertThat(ekspor(petugas, "1-1-2027")).doesNotContain(permohonan.nomor());
            assertThat(ekspor(petugas, "31-12-2026"))
                    .contains(permohonan.nomor())
                    .as("times in it are those of the installation")
                    .contains("2026-12-31T23:30:00+07:00");
        }
        whatWasOrderedBeforeTheZoneWasSaidIsServedByThatOfTheInstallation(permohonan);
    }

    private void whatWasOrderedBeforeTheZoneWasSaidIsServedByThatOfTheInstallation(Permohonan permohonan) {
        String unit = kantor.bot().roster().at(kantor.ti, null).getFirst().id();
        String order = """
                {"to": {"chat": %d, "topic": null}, "language": "ID", "format": "CSV", "first": "2026-12-31",
                 "last": "2026-12-31", "units": ["%s"], "named": false, "person": null}""".formatted(kantor.ti, unit);
        int before = rina.berkata("/antrean").id();
        assertThat(kantor.store()
                        .documents(Collection.FILES)
                        .insert(new Document(
                                "ordered before",
                                1,
                                kantor.now().toEpochMilli(),
                                Set.of(Outgoing.UNSHOWN, Asker.key(rina.warga().id())),
                                order)))
                .isTrue();
        kantor.restart();
        kantor.settle();
        assertThat(text(berkas(rina, before))).contains(permohonan.nomor());
    }

    private String ekspor(Petugas petugas, String hari) {
        return text(berkas(petugas, petugas.berkata("/ekspor csv " + hari).id()));
    }

    private SeenMessage tombol(Petugas petugas, String masa) {
        int asked = petugas.berkata("/ekspor csv").id();
        petugas.menekan(petugas.warga().seesButton(petugas.chat(), masa), masa);
        return berkas(petugas, asked);
    }

    private String evaluasi(Petugas petugas, String semester) throws IOException {
        SeenMessage form = berkas(petugas, petugas.berkata("/evaluasi").id());
        assertThat(form.text()).contains("Evaluasi SOP, " + semester, "Semester masih berjalan");
        return kantor.cells(form);
    }

    private static String laporan(Petugas petugas, String hari) {
        int asked = petugas.berkata("/laporan " + hari).id();
        return petugas.warga()
                .sees(
                        petugas.chat(),
                        hari,
                        message -> message.id() > asked && message.text().startsWith("📊"))
                .text();
    }

    private SeenMessage berkas(Petugas petugas, int asked) {
        kantor.settle();
        return petugas.warga()
                .sees(
                        petugas.chat(),
                        "a file",
                        message -> message.id() > asked
                                && !message.json().path("document").isEmpty());
    }

    private String text(SeenMessage message) {
        String file = message.json().path("document").path("file_id").asString();
        return new String(kantor.content(file), StandardCharsets.UTF_8);
    }
}
