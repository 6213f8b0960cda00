package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.desk.RemovalOrders;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two instances on one store: what one has changed just now is known to the other when it matters. */
class DuaInstansiScenarioTest extends Skenario {

    @Test
    void aGroupThatAnotherMadeAHomeIsOne() {
        Warga lina = kantor.person("Lina");
        long umum = kantor.group("Bagian Umum", lina);
        lina.says(umum, "/antrian");
        lina.sees(umum, "belum menjadi tempat unit");

        try (Bot other = kantor.instance()) {
            admin(other).bind(Role.UNIT_TERKAIT, "Bagian Umum", new Unit.Home(umum, null), false);
        }
        lina.says(umum, "/antrian");

        lina.sees(umum, "tidak ada permohonan yang menunggu");
    }

    @Test
    void whoAnotherHasListedMayDecideAtOnce() {
        Warga nina = kantor.person("Nina");
        kantor.admin.person().does("add", Map.of("chat_id", kantor.ti, "user_id", nina.id()));
        Petugas baru = new Petugas(kantor, nina, kantor.ti);
        Permohonan permohonan = sari.webservice().di("analisis");
        baru.ditolak(permohonan, "Setujui: webservice baru", "langkah ini ditangani oleh Unit TI");

        try (Bot other = kantor.instance()) {
            admin(other).list(new Person(nina.id(), "Nina"), new Hat("unit-ti", Role.UNIT_TI));
        }
        baru.memutuskan(permohonan, "Setujui: webservice baru");

        permohonan.di("rancangan");
    }

    @Test
    void whatOneIsSendingTheOtherDoesNotSendToo() {
        kantor.bot().tick();
        kantor.settle();
        kantor.sari.says(kantor.akademik, "/ajukan webservice");
        kantor.sari.answers(kantor.akademik, "nama aplikasi", "SIAKAD");
        kantor.sari.isi(kantor.akademik);
        kantor.sari.seesButton(kantor.akademik, "Kirim");
        kantor.delay("sendMessage", 5_000, 100);
        try (Bot other = kantor.instance()) {
            kantor.sari.taps(kantor.akademik, "Kirim");
            assertThat(kantor.store().documents(Collection.RUNS).query(Query.of("unshown")))
                    .as("its cards are being sent")
                    .isNotEmpty();
            other.tick();
            kantor.settle();
        }
        kantor.noFaults();
        kantor.rina.taps(kantor.ti, "Tolak");
        kantor.rina.answers(kantor.ti, "", "Layanan serupa telah tersedia");
        kantor.settle();
        assertThat(Twins.in(
                                kantor.store(),
                                List.of(kantor.akademik, kantor.ti, kantor.server, kantor.pengembang),
                                kantor.admin)
                        .all())
                .isEmpty();
    }

    @Test
    void whatAKilledOneLeftOpenIsClosedAtTheNextLookOfWhoeverSpeaksAndOfTheOthersUntilItIsShown() {
        Permohonan shown = askedForAReason();
        kantor.bot().tick();
        Document open = openAbout(shown);
        agus.memutuskan(shown, "Setujui: webservice baru");
        leaveOpen(open);
        kantor.bot().tick();
        assertThat(openAbout(shown)).isNull();

        Permohonan unshown = askedForAReason();
        try (Bot other = kantor.instance()) {
            other.tick();
            open = openAbout(unshown);
            SeenMessage card = agus.kartu(unshown);
            kantor.delay("editMessageText", 5_000, 100);
            kantor.agus.person().taps(kantor.ti, card, "Setujui: webservice baru");
            leaveOpen(open);
            other.tick();
            assertThat(openAbout(unshown)).isNull();
            kantor.noFaults();
            kantor.settle();
        }
    }

    @Test
    void aRemovalThatAKilledOneTookIsDoneByWhoeverTakesOver() {
        Permohonan permohonan = ditangani(sari.dukungan("Tidak dapat dibuka"), sari);
        kantor.bot().updates().close();
        try (Bot other = kantor.instance()) {
            other.tick();
            new RemovalOrders(kantor.store(), kantor::now).order("a tap", kantor.sari.id(), null);
            other.tick();
            assertThat(permohonan.run().lacksSomebody())
                    .as("it has looked just before")
                    .isFalse();

            other.start();

            await().untilAsserted(
                            () -> assertThat(permohonan.run().lacksSomebody()).isTrue());
        }
        kantor.restart();
    }

    private Permohonan askedForAReason() {
        Permohonan asked = sari.webservice().di("analisis");
        rina.memutuskan(asked, "Tolak");
        return asked;
    }

    private @Nullable Document openAbout(Permohonan permohonan) {
        return dialogues().query(Query.of("run:" + permohonan.run().id())).stream()
                .findFirst()
                .orElse(null);
    }

    /** As if the process had ended before it was closed. */
    private void leaveOpen(Document open) {
        long version = dialogues().find(open.id()).orElseThrow().version();
        String json = open.json().replace("\"version\":" + open.version() + ",", "\"version\":" + (version + 1) + ",");
        Document again = new Document(open.id(), version + 1, open.order(), open.keys(), json);
        assertThat(dialogues().replace(again, version)).isTrue();
    }

    private Documents dialogues() {
        return kantor.store().documents(Collection.DIALOGUES);
    }

    @Test
    void whoLeftAsOnlyOneWasToldMayActNoMoreAtTheOther() {
        kantor.asing.says(kantor.akademik, "/antrian");
        kantor.settle();
        try (Bot other = kantor.instance()) {
            assertThat(mayActFor(kantor.akademik, kantor.asing, other)).isTrue();

            kantor.asing.person().does("leave", Map.of("chat_id", kantor.akademik));
            kantor.settle();
            other.roster().refresh();
            assertThat(mayActFor(kantor.akademik, kantor.asing, other)).isFalse();

            kantor.admin.person().does("add", Map.of("chat_id", kantor.akademik, "user_id", kantor.asing.id()));
            kantor.settle();
            other.roster().refresh();
            assertThat(mayActFor(kantor.akademik, kantor.asing, other)).isTrue();
            kantor.asing.person().does("leave", Map.of("chat_id", kantor.akademik));
            kantor.settle();
        }
    }

    private static boolean mayActFor(long group, Warga person, Bot instance) {
        List<String> units = instance.roster().in(group).stream().map(Unit::id).toList();
        return !instance.roster().hats(person.id(), units).hats().isEmpty();
    }

    private Administration admin(Bot instance) {
        return instance.roster().by(new Person(kantor.admin.id(), "Ibu Admin"));
    }
}
