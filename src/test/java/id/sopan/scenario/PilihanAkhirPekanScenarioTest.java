package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Several requests that somebody chose to decide at once, and goes on with after days. */
class PilihanAkhirPekanScenarioTest extends Skenario {

    private Petugas rinaSendiri;

    @Override
    void furnish() {
        rinaSendiri = rina.sendiri();
    }

    /** With both of those that wait chosen. */
    private SeenMessage terpilih() {
        rinaSendiri.berkata("/antrean");
        rinaSendiri.menekan(rinaSendiri.pesanTerakhir(), "Putuskan beberapa");
        SeenMessage choosing = rinaSendiri.pesanTerakhir();
        for (int i = 0; i < 2; i++) {
            rinaSendiri.menekan(pesan(choosing), choosing.buttons().get(i));
        }
        assertThat(pesan(choosing).buttons()).contains("Lanjut (2)");
        return choosing;
    }

    private SeenMessage pesan(SeenMessage batch) {
        return rinaSendiri.membaca().stream()
                .filter(message -> message.id() == batch.id())
                .findFirst()
                .orElseThrow();
    }

    private void berlalu(int hari) {
        kantor.forward(Duration.ofDays(hari));
        kantor.bot().tick();
        kantor.settle();
    }

    @Test
    void whatWasChosenOnFridayIsDecidedOnMondayAndWhatIsOlderSaysWhatToDo() {
        Permohonan satu = sari.webservice("SISATU").di("analisis");
        Permohonan dua = sari.webservice("SIDUA").di("analisis");
        SeenMessage lama = terpilih();
        berlalu(8);

        TapAnswer answer = rinaSendiri.menekan(pesan(lama), "Lanjut (2)");

        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("/antrean");
        assertThat(pesan(lama).buttons()).isEmpty();
        SeenMessage batch = terpilih();
        berlalu(3);
        for (String label : new String[] {"Lanjut (2)", "Setujui: webservice baru", "Ya, putuskan 2"}) {
            assertThat(rinaSendiri.menekan(pesan(batch), label).isAlert())
                    .as(label)
                    .isFalse();
        }
        assertThat(pesan(batch).text()).contains("✅ " + satu.nomor(), "✅ " + dua.nomor());
        assertThat(pesan(batch).buttons()).isEmpty();
        for (Permohonan permohonan : new Permohonan[] {satu, dua}) {
            sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
            permohonan.berakhir(Ending.DIBATALKAN);
        }
    }
}
