package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Unit TI asks on behalf of Bagian Akademik, which has no phone at hand. */
class AtasNamaScenarioTest extends Skenario {

    private static final String TOMBOL = "Atas nama unit lain…";

    private Formulir mulai() {
        rina.berkata("/ajukan");
        rina.menekan(rina.pesanTerakhir(), TOMBOL);
        rina.menekan(rina.pesanTerakhir(), "Webservice");
        assertThat(rina.pesanTerakhir().text()).contains("akan diberi tahu dan dapat membatalkannya");
        rina.menekan(rina.pesanTerakhir(), "Bagian Akademik");
        return new Formulir(rina);
    }

    private Permohonan atasNama() {
        Formulir formulir = mulai();
        assertThat(formulir.teks()).contains("Atas nama: Bagian Akademik");
        return formulir.dengan("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Aplikasi perpustakaan", "Lewati");
    }

    @Test
    void theUnitIsToldAndBothNamesStayInTheJournal() {
        Permohonan permohonan = atasNama();
        permohonan.di("analisis");

        SeenMessage kartu = sari.kartu(permohonan);
        assertThat(kartu.text())
                .startsWith("Yth. Bapak/Ibu")
                .contains("diajukan oleh Rina (Unit TI) atas nama unit Bapak/Ibu")
                .contains("/batal " + permohonan.nomor())
                .contains("Pemohon: Rina (Unit TI), atas nama Bagian Akademik");
        Entry asked = permohonan.run().journal().getFirst();
        assertThat(asked.by().unit()).isEqualTo("unit-ti");
        assertThat(asked.by().person()).isEqualTo(permohonan.run().requester().person());
        assertThat(((Event.Requested) asked.event()).unit()).isEqualTo("bagian-akademik");
        kantor.restart();
        assertThat(permohonan.run().requester()).isEqualTo(new By(asked.by().person(), "unit-ti", Role.UNIT_TI));
    }

    @Test
    void theUnitThatAskedReadsItInItsGroupWhereItTakesNoOtherPart() {
        Permohonan permohonan = dukunganAtasNama();
        agus.berkata("/status " + permohonan.nomor());
        assertThat(agus.pesanTerakhir().text()).contains(permohonan.nomor()).doesNotContain("tidak ditemukan");
        agus.berkata("/kenapa " + permohonan.nomor());
        assertThat(agus.pesanTerakhir().text()).doesNotContain("tidak ditemukan");
        agus.berkata("/cari sipustaka");
        assertThat(agus.pesanTerakhir().text()).contains(permohonan.nomor());
        eko.berkata("/cari sipustaka");
        assertThat(eko.pesanTerakhir().text()).as("of others").contains("Tidak ada permohonan yang cocok");

        Documents runs = kantor.store().documents(Collection.RUNS);
        runs.query(Query.all())
                .forEach(run -> assertThat(runs.replace(withoutAsker(run), run.version()))
                        .isTrue());
        kantor.restart();
        agus.berkata("/cari sipustaka");
        assertThat(agus.pesanTerakhir().text())
                .as("stored by an earlier version, after this one had run")
                .contains(permohonan.nomor());
        assertThat(kantor.bot().runs().idsOfOpenOnBehalfOf("bagian-akademik"))
                .contains(permohonan.run().id());
    }

    @Test
    void theUnitThatAskedFindsItAmongWhatRunsMarkedAsSuch() {
        Permohonan permohonan = dukunganAtasNama();
        String baris = "Atas nama, diajukan oleh Unit TI";
        assertThat(berjalan(agus)).contains(permohonan.nomor(), baris);
        assertThat(berjalan(sari)).contains(permohonan.nomor(), baris);
        assertThat(berjalan(rina.sendiri())).contains(permohonan.nomor(), baris);
        assertThat(berjalan(agus.sendiri())).as("who did not ask").doesNotContain(permohonan.nomor());
        assertThat(berjalan(eko)).as("of others").doesNotContain(permohonan.nomor());
        rina.berkata("/batal " + permohonan.nomor() + " Keliru menekan unit");
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(berjalan(agus)).doesNotContain(permohonan.nomor());
    }

    @Test
    void anAdminFindsInPrivateAllThatRunsAsOnTheBoardOfTheConsole() {
        Permohonan cadangan = rina.mengajukan("pencadangan").dengan("Backup database", "db-siakad", "2026-12-01");
        assertThat(berjalan(new Petugas(kantor, kantor.admin, kantor.ti).sendiri()))
                .contains(cadangan.nomor());
        assertThat(berjalan(eko.sendiri())).doesNotContain(cadangan.nomor());
    }

    /** All pages of {@code /status}. */
    private static String berjalan(Petugas petugas) {
        petugas.berkata("/status");
        StringBuilder halaman = new StringBuilder(petugas.pesanTerakhir().text());
        while (petugas.pesanTerakhir().buttons().contains("Berikutnya ›")) {
            petugas.menekan(petugas.pesanTerakhir(), "Berikutnya ›");
            halaman.append(petugas.pesanTerakhir().text());
        }
        return halaman.toString();
    }

    @Test
    void whatOneAskedForOnBehalfOfAnotherIsOfferedToChangeOrWithdrawWithoutItsNumber() {
        rina.berkata("/ajukan");
        rina.menekan(rina.pesanTerakhir(), TOMBOL);
        rina.menekan(rina.pesanTerakhir(), "Dukungan teknis");
        rina.menekan(rina.pesanTerakhir(), "Bagian Akademik");
        Permohonan permohonan = new Formulir(rina).dengan("SIPUSTAKA", "Server", "Tidak dapat dibuka", "Lewati");
        Petugas rinaSendiri = rina.sendiri();
        for (Petugas petugas : List.of(rina, rinaSendiri)) {
            for (String command : List.of("/ubah", "/batal")) {
                petugas.berkata(command);
                assertThat(petugas.pesanTerakhir().buttons()).anyMatch(label -> label.contains(permohonan.nomor()));
            }
        }
        agus.berkata("/batal");
        assertThat(agus.pesanTerakhir().buttons())
                .as("whoever did not ask")
                .noneMatch(label -> label.contains(permohonan.nomor()));
        rina.berkata("/batal " + permohonan.nomor() + " Keliru menekan unit");
        permohonan.berakhir(Ending.DIBATALKAN);
        rina.berkata("/buka");
        assertThat(rina.pesanTerakhir().buttons()).anyMatch(label -> label.contains(permohonan.nomor()));
    }

    private static Document withoutAsker(Document run) {
        Set<String> keys = run.keys().stream()
                .filter(key -> !key.startsWith("asked-by:") && !key.startsWith("on-behalf:"))
                .collect(Collectors.toSet());
        return new Document(run.id(), run.version(), run.order(), keys, run.json());
    }

    @Test
    void whoAskedDoesNotDecideAndTheUnitIsRungNoMoreOnceItIsTold() {
        Permohonan permohonan = atasNama();
        int diberitahu = sari.kartu(permohonan).id();
        rina.ditolak(permohonan, "Setujui: webservice baru", "Bapak/Ibu sendiri yang mengajukan");

        agus.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        assertThat(sari.kartu(permohonan).id()).isEqualTo(diberitahu);
        assertThat(sari.kartu(permohonan).text()).startsWith("📋").contains("oleh Agus");
    }

    @Test
    void theUnitCompletesAndWithdrawsItAsItsOwn() {
        Permohonan permohonan = atasNama();
        agus.memutuskan(permohonan, "Minta Perbaikan", "Mohon dilengkapi");
        permohonan.di("permohonan");
        assertThat(sari.kartu(permohonan).buttons()).contains("Isi formulir");
        sari.berkata("/batal " + permohonan.nomor());
        sari.menjawab("Tidak kami perlukan");
        assertThat(kantor.bot().runs().idsOfOpenOnBehalfOf("unit-ti"))
                .as("of those who asked")
                .isEmpty();
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(kantor.bot().runs().idsOfOpenOnBehalfOf("bagian-akademik"))
                .doesNotContain(permohonan.run().id());
        assertThat(rina.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Rina")
                .contains("telah dibatalkan", "oleh Sari");
    }

    private Permohonan dukunganAtasNama() {
        rina.berkata("/ajukan");
        rina.menekan(rina.pesanTerakhir(), TOMBOL);
        rina.menekan(rina.pesanTerakhir(), "Dukungan teknis");
        rina.menekan(rina.pesanTerakhir(), "Bagian Akademik");
        return new Formulir(rina).dengan("SIPUSTAKA", "Server", "Tidak dapat dibuka", "Lewati");
    }

    @Test
    void whoAskedIsToldOfTheEndWhereTheirUnitTakesNoOtherPart() {
        Permohonan permohonan = dukunganAtasNama();
        sari.berkata("/batal " + permohonan.nomor() + " Sudah pulih sendiri");
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(rina.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Rina")
                .contains("telah dibatalkan", "oleh Sari", "Sudah pulih sendiri");
        int diberitahu = rina.kartu(permohonan).id();

        sari.berkata("/buka " + permohonan.nomor() + " Kambuh lagi");
        permohonan.di("penanganan");
        assertThat(rina.kartu(permohonan).id()).as("and sees what came of it").isEqualTo(diberitahu);
        assertThat(rina.kartu(permohonan).text()).doesNotContain("Yth.", "telah dibatalkan");
    }

    @Test
    void whoAskedIsNotToldOfWhatTheyWithdrewThemselves() {
        Permohonan permohonan = dukunganAtasNama();
        rina.berkata("/batal " + permohonan.nomor() + " Keliru unit");
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(rina.membaca())
                .noneMatch(message -> message.text().startsWith("Yth.")
                        && message.text().contains(permohonan.nomor() + " telah dibatalkan"));
    }

    @Test
    void whoIsMetInTheGroupWhileTheUnitIsToldOfItIsCalledToo() {
        Permohonan permohonan = atasNama().di("analisis");
        assertThat(sari.kartu(permohonan).text()).startsWith("Yth. Bapak/Ibu").doesNotContain("Tono");
        Petugas tono = new Petugas(kantor, kantor.person("Tono"), kantor.akademik);
        tono.warga().person().does("join", Map.of("chat_id", kantor.akademik));
        tono.berkata("/antrean");
        permohonan.di("analisis");
        assertThat(sari.kartu(permohonan).text()).startsWith("Yth. Bapak/Ibu").contains("Tono");
        tono.keluar();
        permohonan.di("analisis");
        assertThat(sari.kartu(permohonan).text()).startsWith("Yth. Bapak/Ibu").doesNotContain("Tono");
    }

    @Test
    void thatWhoAskedHasLeftUnitTiIsNoConcernOfTheUnit() {
        Permohonan permohonan = atasNama();
        agus.memutuskan(permohonan, "Minta Perbaikan", "Mohon dilengkapi");
        permohonan.di("permohonan");
        String sebelum = sari.kartu(permohonan).text();
        rina.keluar();
        permohonan.di("permohonan");
        assertThat(sari.kartu(permohonan).text()).isEqualTo(sebelum).doesNotContain("sudah tidak berada");
        rina.kembali();
        kantor.list(kantor.ti, kantor.rina);
    }

    @Test
    void whoAskedCanTakeItBackToo() {
        Permohonan permohonan = atasNama();
        joko.berkata("/batal " + permohonan.nomor());
        assertThat(joko.pesanTerakhir().text()).doesNotContain("dibatalkan");
        rina.berkata("/batal " + permohonan.nomor());
        rina.menjawab("Keliru unit");
        permohonan.berakhir(Ending.DIBATALKAN);
    }

    @Test
    void whoAskedCorrectsItWhileNobodyHasUsedIt() {
        Permohonan permohonan = dukunganAtasNama();
        rina.berkata("/ubah " + permohonan.nomor());
        Formulir formulir = new Formulir(rina);
        formulir.menekan("Kendala");
        rina.menjawab("Tidak dapat dibuka sejak pagi");
        formulir.menekan("Kirim");
        kantor.settle();
        assertThat(permohonan.run().answers()).containsValue("Tidak dapat dibuka sejak pagi");
        assertThat(sari.kartu(permohonan).text()).contains("Tidak dapat dibuka sejak pagi");
    }

    @Test
    void onlyUnitTiAsksOnBehalfOfOthers() {
        sari.berkata("/ajukan");
        assertThat(sari.pesanTerakhir().buttons()).doesNotContain(TOMBOL).contains("Webservice");
        rina.berkata("/ajukan");
        SeenMessage menu = rina.pesanTerakhir();
        String data = menu.data().get(menu.buttons().indexOf(TOMBOL));
        TapAnswer answer = kantor.asing.person().forges(kantor.ti, menu.id(), data + "webservice.bagian-akademik");
        assertThat(answer.text()).contains("Hanya petugas Unit TI");
        assertThat(new Petugas(kantor, kantor.asing, kantor.ti).ditanya()).isFalse();
        TapAnswer own = kantor.rina.person().forges(kantor.ti, menu.id(), data + "webservice.tidak-ada");
        assertThat(own.isAlert()).isTrue();
    }
}
