package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.Bot;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import id.sopan.procedure.Role;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Maintenance that begins by itself each month, told in the order of time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BerkalaScenarioTest extends Skenario {

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private List<String> perawatan() {
        kantor.settle();
        return kantor.bot().runs().newest(Long.MAX_VALUE, 100).runs().stream()
                .filter(run -> run.procedure().equals("perawatan-server"))
                .map(Run::number)
                .toList();
    }

    @Test
    @Order(1)
    void beginsWhenTheOfficeOpensOnTheFirstWorkingDayOfTheMonth() {
        waktu.sampai("2026-12-01T07:29");
        assertThat(perawatan())
                .as("nothing for the time before it was installed")
                .isEmpty();
        waktu.sampai("2026-12-01T07:30");
        assertThat(perawatan()).containsExactly("PS-2026-0001");
        SeenMessage card =
                new Permohonan(kantor, "PS-2026-0001").di("kebutuhan").kartu(kantor.ti);
        assertThat(card.text()).contains("Perawatan Server Berkala", "Unit TI");
        assertThat(card.buttons()).contains("Ambil");
    }

    @Test
    @Order(2)
    void beginsOnceHoweverManyInstancesThereAreAndAfterARestart() {
        try (Bot other = kantor.instance()) {
            other.procedures().refresh();
            other.schedule().tick();
            waktu.sampai("2026-12-15T10:00");
            other.schedule().tick();
            assertThat(perawatan()).containsExactly("PS-2026-0001");
        }
        kantor.restart();
        waktu.sampai("2026-12-31T23:00");
        assertThat(perawatan()).containsExactly("PS-2026-0001");
    }

    @Test
    @Order(3)
    void aDayOffMovesItToTheNextWorkingDay() {
        waktu.sampai("2027-01-03T23:00");
        assertThat(perawatan()).as("New Year, and a weekend").hasSize(1);
        waktu.sampai("2027-01-04T07:30");
        assertThat(perawatan()).containsExactly("PS-2027-0001", "PS-2026-0001");
    }

    @Test
    @Order(4)
    void whatWasMissedIsBegunOnceWhenTheOfficeIsOpen() {
        kantor.end();
        waktu.sampai("2027-03-25T20:00");
        kantor.begin();
        assertThat(perawatan()).as("in the evening").hasSize(2);
        waktu.sampai("2027-03-29T07:30");
        assertThat(perawatan()).containsExactly("PS-2027-0002", "PS-2027-0001", "PS-2026-0001");
        assertThat(terlewat())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("Perawatan Server Berkala", "periode: 1 Februari 2027.", "/ajukan"));
        waktu.sampai("2027-04-01T07:30");
        assertThat(perawatan()).hasSize(4);
        assertThat(terlewat()).hasSize(1);
    }

    private List<SeenMessage> terlewat() {
        kantor.settle();
        return rina.membaca().stream()
                .filter(message -> message.text().contains("tidak dimulai"))
                .toList();
    }

    @Test
    @Order(5)
    void ofSeveralUnitsOfTheRoleTheFirstBegins() {
        kantor.bind(kantor.akademik, "unit-ti Seksi TI Fakultas");
        waktu.sampai("2027-05-03T07:30");
        assertThat(perawatan()).hasSize(5).first().isEqualTo("PS-2027-0004");
        Permohonan mei = new Permohonan(kantor, "PS-2027-0004").di("kebutuhan");
        assertThat(mei.run().unit()).isEqualTo("unit-ti");
        assertThat(mei.kartu(kantor.ti).text()).contains("Perawatan Server Berkala", "Unit TI");
        assertThat(sari.membaca()).noneMatch(message -> message.text().contains("PS-2027-0004"));
        waktu.sampai("2027-05-31T23:00");
        assertThat(perawatan()).hasSize(5);
    }

    @Test
    @Order(6)
    void whatHasBegunBeginsNoSecondTimeWhereAnotherUnitBecomesTheFirst() {
        waktu.sampai("2027-06-02T10:00");
        assertThat(perawatan()).hasSize(6);
        assertThat(juni().unit()).isEqualTo("unit-ti");
        bubarkan("unit-ti");
        waktu.sampai("2027-06-10T10:00");
        kantor.restart();
        waktu.sampai("2027-06-30T23:00");
        assertThat(perawatan()).hasSize(6);
    }

    private Run juni() {
        return new Permohonan(kantor, "PS-2027-0005").run();
    }

    private void bubarkan(String unit) {
        kantor.byAdmin().unbind(unit, Role.UNIT_TI);
    }

    @Test
    @Order(7)
    void whatWasChosenBeforeAKillIsWhatBegins() {
        String dipilih = RunId.ofPeriod("perawatan-server", "unit-ti", LocalDate.parse("2027-07-01"));
        kantor.end();
        try (Store store = store()) {
            store.documents(Collection.SETTINGS)
                    .insert(new Document(
                            "begins perawatan-server 2027-07-01",
                            1,
                            0,
                            Set.of(),
                            "{\"run\":\"%s\"}".formatted(dipilih)));
        }
        kantor.begin();
        waktu.sampai("2027-07-01T07:30");
        assertThat(perawatan()).hasSize(7).first().isEqualTo("PS-2027-0006");
        Run juli = new Permohonan(kantor, "PS-2027-0006").run();
        assertThat(juli.id()).isEqualTo(dipilih);
        assertThat(juli.unit()).as("the one that is the first by now").isEqualTo("seksi-ti-fakultas");
        waktu.sampai("2027-07-30T23:00");
        assertThat(perawatan()).hasSize(7);
    }

    @Test
    @Order(8)
    void whatWasMissedIsBegunAlsoWhereTheNextPeriodOpensTheOfficeAgain() {
        kantor.end();
        waktu.sampai("2027-08-31T20:00");
        kantor.begin();
        assertThat(perawatan()).as("in the evening").hasSize(7);
        waktu.sampai("2027-09-01T06:00");
        kantor.restart();
        waktu.sampai("2027-09-01T07:30");
        assertThat(perawatan()).as("that of August, and that of September").hasSize(9);
        waktu.sampai("2027-09-30T23:00");
        assertThat(perawatan()).hasSize(9);
    }

    @Test
    @Order(9)
    void whatWasMissedIsBegunAlsoWhereItIsTheNextPeriodAlready() {
        kantor.end();
        waktu.sampai("2027-11-01T06:00");
        kantor.begin();
        assertThat(perawatan()).as("before the office opens").hasSize(9);
        waktu.sampai("2027-11-01T10:00");
        assertThat(perawatan()).as("that of October, and that of November").hasSize(11);
    }

    @Test
    @Order(10)
    void nothingBeginsOfAPeriodThatOnlyAClockThatWasAheadHadComeTo() {
        waktu.sampai("2027-11-15T10:00");
        List<String> begun = perawatan();
        waktu.melompat("2027-12-01T20:00");
        kantor.bot().tick();
        assertThat(perawatan()).as("in the evening").isEqualTo(begun);
        waktu.kembali("2027-11-15T10:00");
        kantor.bot().tick();
        assertThat(perawatan()).isEqualTo(begun);
        waktu.sampai("2027-12-01T07:30");
        assertThat(perawatan()).hasSize(begun.size() + 1);
    }
}
