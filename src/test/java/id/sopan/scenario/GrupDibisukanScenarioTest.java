package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A group is muted for a while, or allows no pictures: of that, and of its end, Telegram tells a bot nothing. */
class GrupDibisukanScenarioTest extends Skenario {

    private static final String APPROVE = "Setujui: webservice baru";
    private static final String LOST = "tidak dapat kami hubungi";

    @AfterEach
    void noFaults() {
        kantor.noFaults();
    }

    private void refuses(String method, String description) {
        kantor.badRequest(method, description, 1000);
    }

    /** A request of which no group hears. */
    private Permohonan mengajukanSaatDibisukan(String aplikasi) {
        Formulir formulir = sari.mengajukan("webservice")
                .menjawab(aplikasi, "Dikirim", "Data mahasiswa aktif", "Perpustakaan", "Lewati");
        refuses("sendMessage", "Bad Request: not enough rights to send text messages to the chat");
        Permohonan permohonan = formulir.kirim();
        kantor.noFaults();
        assertThat(terbaca(aplikasi)).isFalse();
        return permohonan;
    }

    private boolean terbaca(String aplikasi) {
        return rina.membaca().stream()
                .anyMatch(
                        message -> message.hasButton(APPROVE) && message.text().contains(aplikasi));
    }

    private long lost(String words) {
        return kantor.admin.person().reads(kantor.ti).stream()
                .map(SeenMessage::text)
                .filter(text -> text.contains(LOST) && text.contains(words))
                .count();
    }

    @Test
    void aCardThatCouldNotBeSentComesWithTheNextOne() {
        Permohonan pertama = mengajukanSaatDibisukan("SIBISU");
        Permohonan kedua = sari.webservice("SIBICARA").di("analisis");
        assertThat(terbaca("SIBICARA")).isTrue();

        assertThat(terbaca("SIBISU")).isTrue();
        pertama.di("analisis");
        kantor.bot().tick();
        kantor.settle();
        assertThat(lost(kedua.nomor())).isZero();
    }

    @Test
    void itComesWithinMinutesWhereNothingElseIsSentThere() {
        Permohonan permohonan = mengajukanSaatDibisukan("SISUNYI");
        waktu.maju(5, ChronoUnit.MINUTES);
        kantor.bot().tick();
        kantor.settle();

        assertThat(terbaca("SISUNYI")).isTrue();
        rina.memutuskan(permohonan, "Tolak", "Sudah ada layanan yang sama.");
    }

    @Test
    void aCardThatCouldNotBeClosedIsClosedWithinMinutes() {
        Permohonan permohonan = sari.webservice("SIUSANG").di("analisis");
        refuses("editMessageText", "Bad Request: CHAT_WRITE_FORBIDDEN");
        rina.memutuskan(permohonan, APPROVE);
        kantor.restart();
        assertThat(terbaca("SIUSANG")).isTrue();
        kantor.noFaults();
        await("whenever the process that follows has its turn").untilAsserted(() -> {
            waktu.maju(5, ChronoUnit.MINUTES);
            kantor.bot().tick();
            kantor.settle();
            assertThat(terbaca("SIUSANG")).isFalse();
        });
    }

    @Test
    void whereNoPicturesAreAllowedItsWordsAreSentAndNobodyIsAlarmed() {
        long before = lost("grup");
        refuses("sendPhoto", "Bad Request: not enough rights to send photos to the chat");
        rina.berkata("/alur webservice");
        kantor.rina.sees(kantor.ti, "tidak mengizinkannya");
        kantor.bot().tick();
        kantor.settle();

        assertThat(lost("grup")).isEqualTo(before);
    }

    @Test
    void asLongAsTheGroupIsMutedTheAdminsAreToldOnce() {
        long before = lost("grup");
        mengajukanSaatDibisukan("SIDIAM");
        refuses("sendMessage", "Bad Request: not enough rights to send text messages to the chat");
        for (int times = 0; times < 3; times++) {
            waktu.maju(5, ChronoUnit.MINUTES);
            kantor.bot().tick();
            kantor.settle();
        }
        kantor.noFaults();
        waktu.maju(5, ChronoUnit.MINUTES);
        kantor.bot().tick();
        kantor.settle();
        assertThat(terbaca("SIDIAM")).isTrue();
        assertThat(lost("grup")).isLessThanOrEqualTo(before + 1);
    }
}
