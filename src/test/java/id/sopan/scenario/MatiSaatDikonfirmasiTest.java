package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.scenario.MortalStore.Moment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is killed once something is stored and before it is said; the same tap, which comes again, says it. */
class MatiSaatDikonfirmasiTest {

    private static List<String> texts(Warga reader, long chat) {
        return reader.person().reads(chat).stream()
                .map(message -> message.text())
                .toList();
    }

    @Test
    void aNoteThatWasTakenBackStandsAsKeptNoMore(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            k.sari.ajukan(k.akademik, "SIAKAD");
            int card = k.rina.seesButton(k.ti, "Setujui: webservice baru").id();
            k.rina.replies(k.ti, card, "Salah permohonan");
            k.rina.seesButton(k.ti, "Tarik catatan");
            office.settle();

            office.killedAt(1, Moment.AFTER, () -> k.rina.taps(k.ti, "Tarik catatan"));

            assertThat(office.fatal()).startsWith("RUNS ");
            assertThat(k.rina.person().reads(k.ti)).noneMatch(message -> message.hasButton("Tarik catatan"));
            assertThat(texts(k.rina, k.ti)).noneMatch(text -> text.contains("Catatan telah kami simpan"));
        }
    }

    @Test
    void whoeverAskedIsCalledOnceToReadANoteAndItIsSaidSo(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            k.sari.ajukan(k.akademik, "SIAKAD");
            int card = k.rina.seesButton(k.ti, "Setujui: webservice baru").id();
            k.rina.replies(k.ti, card, "Server kami mulai ulang");
            k.rina.seesButton(k.ti, "Kabari pemohon");
            office.settle();

            office.killedAt(1, Moment.AFTER, () -> k.rina.taps(k.ti, "Kabari pemohon"));

            assertThat(office.fatal()).startsWith("REPLIES ");
            assertThat(texts(k.sari, k.akademik))
                    .filteredOn(text -> text.contains("Unit TI menambahkan catatan"))
                    .hasSize(1);
            assertThat(texts(k.rina, k.ti)).anyMatch(text -> text.contains("Pemohon telah kami kabari"));
            assertThat(k.rina.person().reads(k.ti)).noneMatch(message -> message.hasButton("Kabari pemohon"));
        }
    }

    @Test
    void theOthersOfAGroupLearnWhoChangedItsLanguage(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            k.rina.says(k.ti, "/bantuan");
            office.settle();
            office.killedAt(1, Moment.AFTER, () -> k.rina.says(k.ti, "/bahasa en"));
            assertThat(k.bot().roster().chats().language(k.ti)).isEqualTo(Language.EN);
            assertThat(texts(k.rina, k.ti))
                    .as("killed at %s", office.fatal())
                    .anyMatch(text -> text.contains("Rina mengubah bahasa grup ini"));

            office.killedAt(2, Moment.AFTER, () -> k.rina.says(k.ti, "/bahasa id"));
            assertThat(k.bot().roster().chats().language(k.ti)).isEqualTo(Language.ID);
            assertThat(texts(k.rina, k.ti))
                    .as("killed at %s", office.fatal())
                    .anyMatch(text -> text.contains("Rina changed the language of this group"));
        }
    }

    @Test
    void whoeverAskedAndAllWhoWereAskedAreTold(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            k.asing.says(k.ti, "/anggota");
            k.asing.taps(k.ti, "Saya petugas Unit TI");
            k.admin.seesButton(k.ti, "Konfirmasi");
            office.settle();

            office.killedAt(1, Moment.AFTER, () -> k.admin.taps(k.ti, "Konfirmasi"));

            assertThat(office.fatal()).startsWith("PEOPLE ");
            assertThat(k.bot().roster().colleague(k.asing.id()).orElseThrow().listed())
                    .isNotEmpty();
            assertThat(texts(k.asing, k.ti))
                    .filteredOn(text -> text.startsWith("Orang Asing sudah terdaftar"))
                    .hasSize(2);
            assertThat(k.admin.person().reads(k.ti)).noneMatch(message -> message.hasButton("Konfirmasi"));
        }
    }
}
