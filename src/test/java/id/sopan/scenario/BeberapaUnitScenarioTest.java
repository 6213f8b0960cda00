package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two units hold the same role, and Unit TI chooses. */
class BeberapaUnitScenarioTest extends Skenario {

    private static final String[] PERMOHONAN = {
        "SIAKAD", "Dikirim", "Data mahasiswa aktif per semester", "Perpustakaan", "Lewati"
    };

    private Petugas agusKampusDua;
    private Petugas watiVendor;

    @Override
    void furnish() {
        agusKampusDua = new Petugas(kantor, kantor.agus, kantor.group("TI Kampus Dua", kantor.agus, kantor.joko));
        kantor.bind(agusKampusDua.chat(), "unit-ti TI Kampus Dua");
        kantor.list(agusKampusDua.chat(), kantor.agus);
        watiVendor = new Petugas(kantor, kantor.wati, kantor.group("Vendor", kantor.wati));
        kantor.bind(watiVendor.chat(), "pengembang Vendor");
    }

    private Permohonan diajukan() {
        return sari.mengajukan("webservice").dengan(PERMOHONAN).di("analisis");
    }

    private Permohonan dirancangOlehVendor() {
        Permohonan permohonan = diajukan();
        rina.memutuskan(permohonan, "Unit TI: Unit TI");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        rina.memutuskan(permohonan.di("rancangan"), "Pengembang Aplikasi: Vendor");
        watiVendor.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        return permohonan.di("alokasi");
    }

    @Test
    void theServerIsAskedForWithTheUnitsThatWereChosenAlready() {
        Permohonan permohonan = dirancangOlehVendor();
        Permohonan server = permohonan.turunan().di("permohonan");
        rina.mengisi(server)
                .dengan("Peningkatan server yang ada", "4 CPU, 8 GB", "Vendor sebagai admin", "Lewati")
                .di("analisis");
        rina.memutuskan(server, "Gunakan server yang ada");
        assertThat(rina.kartu(server.di("lanjutkan")).buttons()).noneMatch(label -> label.startsWith("Pengembang"));
        watiVendor.menyelesaikan(server, "Diuji pada server yang ada mulai besok");
        server.berakhir(Ending.SELESAI);
        permohonan.di("pengembangan");
        assertThat(server.run().unitOf(Role.PENGEMBANG))
                .isEqualTo(permohonan.run().unitOf(Role.PENGEMBANG));
    }

    @Test
    void whoeverMayChooseTheUnitFindsTheRequestInTheirQueue() {
        Permohonan permohonan = diajukan();
        for (Petugas pemilih : List.of(rina, agusKampusDua, rina.sendiri(), agusKampusDua.sendiri())) {
            assertThat(antrian(pemilih))
                    .as("%s in %s", pemilih.name(), pemilih.chat())
                    .contains(permohonan.nomor(), "menunggu penunjukan unit untuk peran Unit TI");
        }
        assertThat(antrian(watiVendor)).doesNotContain(permohonan.nomor());
        rina.memutuskan(permohonan, "Unit TI: Unit TI");
        assertThat(antrian(agusKampusDua)).doesNotContain(permohonan.nomor());
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        assertThat(antrian(rina)).contains(permohonan.nomor(), "penunjukan unit untuk peran Pengembang Aplikasi");
        rina.memutuskan(permohonan, "Pengembang Aplikasi: Vendor");
        assertThat(antrian(watiVendor)).contains(permohonan.nomor(), "menunggu Unit TI atau Vendor");
    }

    private static String antrian(Petugas petugas) {
        petugas.berkata("/antrian");
        return petugas.pesanTerakhir().text();
    }

    @Test
    void whoIsListedWhileAUnitIsStillToBeChosenIsCalledToo() {
        Permohonan permohonan = diajukan();
        assertThat(agusKampusDua.kartu(permohonan).text()).startsWith("Yth. Bapak/Ibu Agus, ");
        kantor.list(agusKampusDua.chat(), kantor.joko);
        permohonan.di("analisis");
        assertThat(agusKampusDua.kartu(permohonan).text()).startsWith("Yth. Bapak/Ibu Agus dan Joko, ");
    }

    @Test
    void theUnitThatDidNotTakeTheRequestIsToldWhoDid() {
        Permohonan permohonan = diajukan();
        SeenMessage asked = agusKampusDua.kartu(permohonan);
        assertThat(asked.buttons()).contains("Unit TI: Unit TI", "Unit TI: TI Kampus Dua");
        assertThat(sari.kartu(permohonan).buttons())
                .as("who asked does not choose")
                .noneMatch(label -> label.startsWith("Unit TI"));
        rina.memutuskan(permohonan, "Unit TI: Unit TI");
        tellsWhoTookIt(permohonan, asked.id());
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        tellsWhoTookIt(permohonan, asked.id());
    }

    private void tellsWhoTookIt(Permohonan permohonan, int asked) {
        SeenMessage told = agusKampusDua.kartu(permohonan);
        assertThat(told.id()).isEqualTo(asked);
        assertThat(told.text()).contains(permohonan.nomor(), "permohonan ini ditangani oleh Unit TI.");
        assertThat(told.buttons()).isEmpty();
    }

    @Test
    void whoChoseTheWrongUnitTakesItBackUntilSomebodyActs() {
        Permohonan permohonan = diajukan();
        rina.memutuskan(permohonan, "Unit TI: TI Kampus Dua");
        assertThat(agusKampusDua.kartu(permohonan).buttons())
                .contains("Setujui: webservice baru")
                .doesNotContain("Urungkan");
        rina.memutuskan(permohonan, "Urungkan");
        assertThat(permohonan.run().unitOf(Role.UNIT_TI)).isNull();
        assertThat(agusKampusDua.kartu(permohonan).buttons())
                .contains("Unit TI: Unit TI")
                .doesNotContain("Setujui: webservice baru");

        rina.memutuskan(permohonan, "Unit TI: Unit TI");
        assertThat(rina.kartu(permohonan).buttons()).contains("Urungkan");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        rina.memutuskan(permohonan.di("rancangan"), "Pengembang Aplikasi: Tim Pengembang");
        assertThat(antrian(eko)).contains(permohonan.nomor());
        agusDiUnitTi().ditolak(permohonan, "Urungkan", "Hanya Rina");
        rina.memutuskan(permohonan, "Urungkan");
        assertThat(antrian(eko)).doesNotContain(permohonan.nomor());
        kantor.restart();
        Petugas admin = new Petugas(kantor, kantor.admin, kantor.ti);
        admin.memutuskan(permohonan.di("rancangan"), "Pengembang Aplikasi: Tim Pengembang");
        admin.memutuskan(permohonan, "Urungkan");
        rina.memutuskan(permohonan, "Pengembang Aplikasi: Vendor");
        watiVendor.mengambil(permohonan);
        assertThat(rina.kartu(permohonan).buttons()).doesNotContain("Urungkan");
        assertThat(permohonan.run().unitOf(Role.PENGEMBANG)).isEqualTo("vendor");
    }

    private Petugas agusDiUnitTi() {
        return new Petugas(kantor, kantor.agus, kantor.ti);
    }

    @Test
    void aUnitThatWasChosenInTheSubRunIsNotAskedForAgain() {
        Petugas jokoKampusDua = new Petugas(kantor, kantor.joko, kantor.group("Server Kampus Dua", kantor.joko));
        kantor.bind(jokoKampusDua.chat(), "manage-server Server Kampus Dua");
        kantor.list(jokoKampusDua.chat(), kantor.joko);
        Permohonan permohonan = dirancangOlehVendor();
        Permohonan server = diajukanKeManageServer(permohonan);
        rina.memutuskan(server, "Manage Server: Server Kampus Dua");
        jokoKampusDua.memutuskan(server, "Tolak", "Kapasitas penuh bulan ini");
        server.berakhir(Ending.DITOLAK);
        assertThat(permohonan.di("rancangan").run().unitOf(Role.MANAGE_SERVER)).isEqualTo("server-kampus-dua");

        watiVendor.menyelesaikan(permohonan, "https://rancangan.example/siakad-hemat");
        Permohonan lagi = diajukanKeManageServer(permohonan.di("alokasi"));
        assertThat(rina.kartu(lagi).buttons()).noneMatch(label -> label.startsWith("Manage Server"));
        jokoKampusDua.memutuskan(lagi, "Setujui");
        lagi.di("deploy");
    }

    private Permohonan diajukanKeManageServer(Permohonan permohonan) {
        Permohonan server = permohonan.turunan().di("permohonan");
        rina.mengisi(server)
                .dengan("Peningkatan server yang ada", "4 CPU, 8 GB", "Vendor sebagai admin", "Lewati")
                .di("analisis");
        rina.memutuskan(server, "Setujui: deploy/peningkatan");
        rina.menyelesaikan(server, "Akses dan cPanel");
        return server.di("persetujuan");
    }

    @Test
    void aUnitThatWasNeverAskedIsNotTold() {
        Permohonan permohonan = eko.server().di("analisis");
        rina.memutuskan(permohonan, "Unit TI: Unit TI");
        assertThat(watiVendor.membaca()).noneMatch(message -> message.text().contains(permohonan.nomor()));
        Permohonan server = dirancangOlehVendor().turunan();
        rina.mengisi(server)
                .dengan("Peningkatan server yang ada", "4 CPU, 8 GB", "Vendor sebagai admin", "Lewati")
                .di("analisis");
        assertThat(agusKampusDua.membaca()).noneMatch(message -> message.text().contains(server.nomor()));
    }
}
