package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody who sends far more than a person would. */
class TerlaluSeringScenarioTest extends SkenarioBalai {

    private static final int FLOOD = 40;
    private static final int HEARD = 10;

    private Warga sari;
    private Warga budi;
    private long akademik;

    @Override
    void furnish() {
        sari = balai.person("Sari");
        budi = balai.person("Budi");
        akademik = balai.group("Bagian Akademik", sari, budi);
        balai.pasang(akademik, "unit-terkait Bagian Akademik");
        balai.hears(HEARD);
    }

    @Test
    void isToldOnceAMinuteAndTheOthersAreServed() {
        for (int message = 0; message < FLOOD; message++) {
            sari.says(akademik, "/antrian");
        }

        sari.sees(akademik, "Bapak/Ibu Sari, mohon maaf, permintaan Bapak/Ibu terlalu banyak dalam waktu singkat");
        budi.says(akademik, "/ajukan webservice");
        budi.answers(akademik, "nama aplikasi", "SIAKAD");
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(seen("terlalu banyak")).isBetween(1L, 3L);
        assertThat(seen("menunggu")).isBetween(3L, FLOOD / 2L);
    }

    @Test
    void whoeverFloodsAGroupDoesNotHoldUpTheOthers() {
        balai.hearsAndSpeaksAsBound(60);
        for (int message = 0; message < FLOOD; message++) {
            sari.says(akademik, "/bantuan");
        }

        budi.says(akademik, "/antrian");
        budi.sees(akademik, "menunggu");

        assertThat(seen("Sopan mengantar")).as("waits no more").isLessThan(FLOOD / 2);
    }

    @Test
    void aTapTooManyIsAnsweredAndWithoutEffectUntilItIsRepeated() {
        sari.says(akademik, "/ajukan webservice");
        sari.prompt(akademik, "nama aplikasi");

        TapAnswer refused = Stream.generate(() -> sari.taps(akademik, "Kembali"))
                .limit(FLOOD)
                .filter(answer -> answer.text().contains("terlalu banyak"))
                .findFirst()
                .orElseThrow();

        assertThat(refused.isAlert()).isTrue();
        assertThat(refused.text()).contains("Mohon tekan kembali setelah").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void whatWasAnsweredAndComesOnceMoreIsNotToldInThePlaceOfWhatIsNotHeard() {
        balai.hears(1);
        balai.people().control().post("faults/plan", Map.of("strikes", List.of("duplicate message#1")));
        sari.says(akademik, "/antrian");
        sari.sees(akademik, "menunggu");
        balai.awaitAllHeard();

        sari.says(akademik, "/bantuan");

        sari.sees(akademik, "permintaan Bapak/Ibu terlalu banyak dalam waktu singkat");
    }

    private long seen(String text) {
        return budi.person().reads(akademik).stream()
                .filter(message -> message.text().contains(text))
                .count();
    }
}
