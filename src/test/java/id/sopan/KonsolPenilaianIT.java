package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a finished request went, said and read again in the console, by HTTP. */
class KonsolPenilaianIT {

    @Test
    void whoeverAskedRatesThereAndAloneReadsTheRating(@TempDir Path directory) {
        try (RunningSandbox sandbox = RunningSandbox.unlimited(directory)) {
            ControlClient control = new ControlClient(sandbox.page());
            KonsolBrowser sari = KonsolBrowser.of(sandbox.http(), new Person(control, 5001, "Sari"));
            KonsolBrowser budi = KonsolBrowser.of(sandbox.http(), new Person(control, 5002, "Budi"));
            KonsolBrowser admin = KonsolBrowser.of(sandbox.http(), new Person(control, 5000, "Ibu Admin"));
            String page = sari.get("/konsol/cari?keadaan=selesai&prosedur=dukungan-teknis")
                    .body()
                    .transform(
                            found -> KonsolBrowser.find(Pattern.compile("href=\"(/konsol/permohonan/[^\"?]+)"), found));
            assertThat(sari.get(page).body()).contains("Penilaian Bapak/Ibu: <b>", " dari 5</b>", ">Ubah nilai<");
            press(sari, page, "Ubah nilai", null);
            press(sari, page, "2", null);
            Map<String, String> own = button(sari, page, "Tulis sendiri");
            assertThat(sari.post(page + "/tindakan", own).body())
                    .contains("bagaimana pelayanan atas permohonan ini", "<textarea", "aling banyak 100 karakter");
            assertThat(sari.post(page + "/tindakan", with(own, "x".repeat(101))).body())
                    .contains("role=\"alert\"");
            press(sari, page, "Tulis sendiri", "agak <i>lama</i>");
            assertThat(sari.get(page).body())
                    .contains("Penilaian Bapak/Ibu: <b>2 dari 5</b>, “agak &lt;i&gt;lama&lt;/i&gt;”");
            for (KonsolBrowser other : List.of(budi, admin)) {
                assertThat(other.get(page).body())
                        .contains("Penilaian pemohon diterima")
                        .doesNotContain("2 dari 5", "agak", ">Ubah nilai<");
            }
            Map<String, String> again = button(sari, page, "Ubah nilai");
            HttpResponse<String> notHis = budi.post(page + "/tindakan", withToken(again, budi));
            assertThat(notHis.statusCode()).isEqualTo(409);
            KonsolBrowser dewi = KonsolBrowser.of(sandbox.http(), new Person(control, 5005, "Dewi"));
            reopenedForOneReason(sari, dewi, page);
        }
    }

    /** It goes back to whoever did it without another. */
    private static void reopenedForOneReason(KonsolBrowser sari, KonsolBrowser dewi, String page) {
        Map<String, String> words = Map.of("_token", sari.token(), "words", "Kambuh lagi");
        assertThat(sari.post(page + "/buka", words).body()).contains("Telah kami catat");
        assertThat(waiting(sari)).contains(page);
        assertThat(waiting(dewi)).doesNotContain(page);
        press(sari, page, "Masih ada kendala", null);
        assertThat(sari.get(page).body()).contains("Masih ada kendala</b></span><q>Kambuh lagi</q>");
        assertThat(waiting(sari)).doesNotContain(page).contains("tidak ada permohonan yang menunggu");
        assertThat(waiting(dewi)).contains(page);
        assertThat(sari.get("/konsol").body()).contains(page);
    }

    /** The board of what waits for them. */
    private static String waiting(KonsolBrowser browser) {
        return browser.get("/konsol?untuk=saya").body();
    }

    private static void press(KonsolBrowser browser, String page, String label, @Nullable String words) {
        Map<String, String> form = button(browser, page, label);
        assertThat(browser.post(page + "/tindakan", words == null ? form : with(form, words))
                        .body())
                .contains("Telah kami catat");
    }

    private static Map<String, String> button(KonsolBrowser browser, String at, String label) {
        String page = browser.get(at).body();
        return Map.of(
                "_token",
                KonsolBrowser.find(KonsolBrowser.TOKEN, page),
                "form",
                KonsolBrowser.find(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), page),
                "tap",
                KonsolBrowser.find(Pattern.compile("value=\"(v1:[^\"]+)\"[^>]*>" + label + "<"), page));
    }

    private static Map<String, String> with(Map<String, String> form, String words) {
        Map<String, String> all = new HashMap<>(form);
        all.put("words", words);
        return all;
    }

    private static Map<String, String> withToken(Map<String, String> form, KonsolBrowser browser) {
        Map<String, String> all = new HashMap<>(form);
        all.put("_token", browser.token());
        return all;
    }
}
