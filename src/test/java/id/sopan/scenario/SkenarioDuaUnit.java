package id.sopan.scenario;

import id.sopan.engine.Run;

/** Scenarios of a unit that asks and of Unit TI that decides. */
abstract class SkenarioDuaUnit extends SkenarioBalai {

    static final String APPROVE = "Setujui: webservice baru";

    Warga sari;
    Warga budi;
    Warga rina;
    long akademik;
    long ti;

    @Override
    void furnish() {
        sari = balai.person("Sari");
        budi = balai.person("Budi");
        rina = balai.person("Rina");
        akademik = balai.group("Bagian Akademik", sari, budi);
        ti = balai.group("Unit TI", rina, sari, budi);
        balai.pasang(akademik, "unit-terkait Bagian Akademik");
        balai.pasang(ti, "unit-ti Unit TI");
    }

    Run run(String number) {
        return balai.run(number);
    }

    static long told(Warga who, long chat, String text) {
        return who.person().reads(chat).stream()
                .filter(message -> message.text().contains(text))
                .count();
    }
}
