package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A unit is to be chosen, and no unit is Unit TI. */
class TanpaUnitTiScenarioTest extends SkenarioBalai {

    private Warga sari;
    private Warga rina;
    private Warga dewi;
    private long akademik;
    private long server;

    @Override
    void furnish() {
        sari = balai.person("Sari");
        rina = balai.person("Rina");
        dewi = balai.person("Dewi");
        akademik = balai.group("Bagian Akademik", sari);
        server = balai.group("Manage Server", dewi);
        balai.pasang(akademik, "unit-terkait Bagian Akademik");
        balai.pasang(server, "manage-server Manage Server");
        balai.pasang(balai.group("Server Kampus Dua", dewi), "manage-server Server Kampus Dua");
        balai.daftar(server, dewi);
    }

    private void mengajukan() {
        sari.says(akademik, "/ajukan dukungan");
        sari.answers(akademik, "aplikasi atau server", "SIAKAD");
        sari.taps(akademik, "Database");
        sari.answers(akademik, "jelaskan kendalanya", "Tidak dapat masuk sejak pagi");
        sari.taps(akademik, "Lewati");
        sari.taps(akademik, "Kirim");
        sari.sees(akademik, "Menunggu Unit TI menunjuk unit untuk peran Manage Server");
    }

    @Test
    void adminsAreToldAndItGoesOnOnceThereIsOne() {
        mengajukan();
        sari.sees(akademik, "Belum ada unit untuk peran Unit TI");
        balai.bot().tick();
        balai.bot().tick();
        balai.admin.sees(akademik, "permohonan DT-2026-0001 menunggu peran Unit TI");
        assertThat(balai.admin.person().reads(akademik))
                .filteredOn(message -> message.text().contains("menunggu peran Unit TI"))
                .hasSize(1);

        long ti = balai.group("Unit TI", rina);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.daftar(ti, rina);
        rina.taps(ti, "Manage Server: Manage Server");
        dewi.seesButton(server, "Ambil");
    }

    @Test
    void adminsAreToldWhereTheOnlyOneGivesTheRoleBack() {
        long ti = balai.group("Unit TI", rina);
        balai.pasang(ti, "unit-ti Unit TI");
        mengajukan();
        rina.seesButton(ti, "Manage Server: Manage Server");
        balai.admin.says(ti, "/pasang lepas unit-ti");
        balai.admin.taps(ti, "Ya, lepaskan");
        balai.bot().tick();
        balai.admin.sees(akademik, "menunggu peran Unit TI");
    }
}
