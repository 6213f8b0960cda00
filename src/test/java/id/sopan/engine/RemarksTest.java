package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batal",
                "Batal.",
                "BATAL 🙏",
                "Maaf Pak, tidak jadi",
                "mohon batal dulu ya Bu",
                "ga jadi",
                "gak jadi deh",
                "nggak jadi!!",
                "tidak jadi, maaf salah pencet",
                "Salah tekan",
                "cancel please",
                "Never mind"
            })
    void wordsThatOnlyCancelAreKnown(String words) {
        assertThat(Remarks.isToCancel(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Permohonan ini batal karena anggarannya tidak ada",
                "tidak jadi dipakai",
                "Pembatalan",
                "jadi",
                "maaf",
                "Salah alamat",
                "cancelled by the unit",
                "-",
                ""
            })
    void whateverSaysMoreIsAnAnswer(String words) {
        assertThat(Remarks.isToCancel(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terima kasih infonya",
                "Siap, terima kasih Pak 🙏",
                "Noted, terima kasih",
                "Okay, thanks a lot",
                "Maaf Bu, terima kasih"
            })
    void thanksAreKnown(String words) {
        assertThat(Remarks.isThanks(words)).isTrue();
        assertThat(Remarks.isReceipt(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baik Bu", "Ok", "Sip", "Siap, noted", "👍"})
    void soIsThatSomethingWasRead(String words) {
        assertThat(Remarks.isThanks(words)).isFalse();
        assertThat(Remarks.isReceipt(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webservice",
                "terima kasih, tetapi datanya belum lengkap",
                "Mohon bantuannya, terima kasih",
                "Sudah, terima kasih?",
                "Sudah normal Pak",
                "maaf",
                "."
            })
    void whatSaysMoreThanThanksIsNone(String words) {
        assertThat(Remarks.isThanks(words)).isFalse();
        assertThat(Remarks.isReceipt(words)).isFalse();
    }
}
