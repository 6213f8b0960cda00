package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import org.junit.jupiter.api.Test;

/** A unit of 47 officers: whoever is away is found, whatever their name begins with. */
class BanyakPetugasScenarioTest extends Skenario {

    private Petugas admin;

    @Override
    void furnish() {
        admin = new Petugas(kantor, kantor.admin, kantor.ti);
        String ti = kantor.bot().roster().units().stream()
                .filter(unit -> unit.name().equals("Unit TI"))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
        for (int i = 1; i <= 45; i++) {
            Person person = new Person(8_000_000L + i, "Pegawai ke-%02d".formatted(i));
            kantor.byAdmin().list(person, new Hat(ti, Role.UNIT_TI));
        }
    }

    /** The message in which the admin names a stand-in. */
    private SeenMessage isian() {
        return admin.membaca().reversed().stream()
                .filter(message -> message.text().startsWith("Wakil – "))
                .findFirst()
                .orElseThrow();
    }

    private void menekan(String label) {
        admin.menekan(isian(), label);
    }

    @Test
    void whoeverIsAwayIsFoundPageByPage() {
        admin.berkata("/wakil");
        admin.menekan(admin.pesanTerakhir(), "Tunjuk wakil");
        assertThat(isian().text()).contains("Halaman 1 dari 2");
        assertThat(isian().buttons()).doesNotContain("Rina");
        menekan("Berikutnya ›");
        assertThat(isian().text()).contains("Halaman 2 dari 2");
        menekan("‹ Sebelumnya");
        menekan("Berikutnya ›");
        menekan("Rina");
        assertThat(isian().text())
                .as("the next question begins with its first page")
                .contains("Yang diwakili: Rina", "Halaman 1 dari 2");
        menekan("Berikutnya ›");
        menekan("Kembali");
        assertThat(isian().text()).contains("Halaman 1 dari 2").doesNotContain("Yang diwakili");
    }
}
