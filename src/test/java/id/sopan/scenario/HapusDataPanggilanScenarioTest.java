package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.roster.StandIn;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Somebody had their data removed: the groups' cards call them no more. */
class HapusDataPanggilanScenarioTest extends Skenario {

    /** Whether the store takes no line of the log, nor changes one. */
    private volatile boolean logRefused;

    private PenghapusanData hapus;

    @Override
    void furnish() {
        hapus = new PenghapusanData(kantor);
    }

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.ROSTER_LOG, Refusing::new);
    }

    private final class Refusing extends ForwardingDocuments {

        Refusing(Documents log) {
            super(log);
        }

        @Override
        public boolean insert(Document line) {
            refuse();
            return super.insert(line);
        }

        @Override
        public boolean replace(Document next, long expected) {
            refuse();
            return super.replace(next, expected);
        }

        private void refuse() {
            if (logRefused) {
                throw new IllegalStateException("refused");
            }
        }
    }

    private Permohonan turunanDitolak() {
        Permohonan permohonan = diajukan();
        agus.memutuskan(permohonan.di("analisis"), "Setujui: webservice baru");
        eko.mengambil(permohonan.di("rancangan"));
        eko.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        Permohonan server = permohonan.di("alokasi").turunan().di("permohonan");
        agus.serverBaru(server);
        agus.memutuskan(server.di("analisis"), "Tolak", "Kapasitas habis sampai Januari");
        server.berakhir(Ending.DITOLAK);
        return server;
    }

    private Permohonan diajukan() {
        return budi.webservice();
    }

    @Test
    void noCardCallsWhoeverIsForgotten() {
        eko.berkata("/antrian");
        wati.berkata("/antrian");
        Permohonan permohonan = diajukan();
        agus.memutuskan(permohonan.di("analisis"), "Setujui: webservice baru");
        permohonan.di("rancangan");
        assertThat(permohonan.kartu(kantor.pengembang).text()).contains("Yth. Bapak/Ibu Eko dan Wati");

        hapus.oleh(kantor.wati);

        assertThat(permohonan.kartu(kantor.pengembang).text())
                .contains("Yth. Bapak/Ibu Eko")
                .doesNotContain("Wati");
    }

    @Test
    void noCardCallsAStandInWhoIsForgotten() {
        Person represented = new Person(kantor.agus.id(), "Agus");
        Warga tono = kantor.person("Tono");
        tono.person().does("join", Map.of("chat_id", kantor.ti));
        kantor.settle();
        kantor.bot()
                .roster()
                .standIns()
                .set(
                        represented,
                        new StandIn(
                                "wakil-agus",
                                new Hat("unit-ti", Role.UNIT_TI),
                                represented,
                                new Person(tono.id(), "Tono"),
                                kantor.now(),
                                kantor.now().plus(Duration.ofDays(2)),
                                "Cuti"));
        Permohonan permohonan = diajukan();
        permohonan.di("analisis");
        assertThat(permohonan.kartu(kantor.ti).text()).contains("Tono (mewakili Agus)");

        hapus.oleh(tono);

        assertThat(permohonan.kartu(kantor.ti).text()).contains("Agus").doesNotContain("Tono");
    }

    @Test
    void whereItWasCutShortNoCardCallsThemEither() {
        Permohonan permohonan = diajukan();
        permohonan.di("analisis");
        assertThat(permohonan.kartu(kantor.ti).text()).contains("Rina");
        Permohonan ditolak = turunanDitolak();
        assertThat(ditolak.kartu(kantor.ti).text()).contains("Yth. Bapak/Ibu Rina dan Agus,");
        logRefused = true;
        hapus.oleh(kantor.rina);
        assertThat(kantor.bot().roster().colleague(kantor.rina.id())).isEmpty();

        logRefused = false;
        kantor.selesaikan();

        assertThat(permohonan.kartu(kantor.ti).text()).contains("Agus").doesNotContain("Rina");
        assertThat(ditolak.kartu(kantor.ti).text())
                .as("a request that has ended, which the program asked for, and so no one person")
                .contains("Yth. Bapak/Ibu Agus,");
    }
}
