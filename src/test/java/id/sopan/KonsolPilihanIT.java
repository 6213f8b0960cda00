package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.scenario.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work whose result is one of several options, or a number, is finished in the console, by HTTP: at once, and entered late. */
class KonsolPilihanIT {

    private static final String WRITTEN = "type: text-or-file\n        max: 2000\n    next: konfirmasi";
    private static final String CHOSEN = """
            type: choice
                    options: {pulih: {id: Sudah pulih, en: Works again}, ganti: {id: Perlu diganti, en: To be replaced}}
                next: konfirmasi""";
    private static final Pattern NOW = Pattern.compile("max=\"([0-9T:-]+)\"");
    private static final Pattern LATE = Pattern.compile("name=\"tap\"[^>]*value=\"(v1:[^\"]+)\"");

    private static final String COUNTED = "type: number\n    next: konfirmasi";

    private interface Played {
        void play(ControlClient control, KonsolBrowser dewi, String run);
    }

    /** With a request that runs by a version whose result is asked for so. */
    private static void asked(Path directory, String result, Played played) throws IOException {
        Path files = ShippedFiles.write(directory.resolve("definitions"));
        try (RunningSandbox sandbox =
                RunningSandbox.unlimited(directory.resolve("data"), Map.of("SOPAN_CONVERSATIONS", files.toString()))) {
            ControlClient control = new ControlClient(sandbox.page());
            KonsolBrowser admin = KonsolBrowser.of(sandbox.http(), new Person(control, 5000, "Ibu Admin"));
            KonsolBrowser dewi = KonsolBrowser.of(sandbox.http(), new Person(control, 5005, "Dewi"));
            String run = KonsolBrowser.find(
                    Pattern.compile("href=\"(/konsol/permohonan/DT-[^\"?]+)\""),
                    dewi.get("/konsol").body());
            Path changed = files.resolve("dukungan-teknis.yaml");
            assertThat(Files.readString(changed)).contains(WRITTEN);
            Files.writeString(changed, Files.readString(changed).replace(WRITTEN, result));
            await().until(() -> admin.get(run).body().contains(run + "/versi"));
            String version = admin.get(run + "/versi").body();
            Map<String, String> move = new HashMap<>(form(version));
            move.put(
                    "tap",
                    KonsolBrowser.find(
                            Pattern.compile("name=\"tap\" value=\"([^\"]+)\""),
                            version.substring(version.indexOf("<main"))));
            move.put("words", "Hasilnya kini ditanyakan lain");
            assertThat(admin.post(run + "/versi", move).body()).contains("Telah kami catat");
            played.play(control, dewi, run);
        }
    }

    private static Map<String, String> pressing(String label, String page) {
        Map<String, String> form = new HashMap<>(form(page));
        form.put("tap", KonsolBrowser.find(Pattern.compile("value=\"(v1:[^\"]+)\"[^>]*>" + label + "<"), page));
        return form;
    }

    /** What is filled in to enter it late, but for its result. */
    private static Map<String, String> late(ControlClient control, KonsolBrowser dewi, String run) {
        Map<String, String> undo = pressing("Urungkan", dewi.get(run).body());
        assertThat(dewi.post(run + "/tindakan", undo).body()).contains("Telah kami catat");
        control.post("clock", Map.of("advance", "PT5M"));
        await().until(() -> dewi.get(run + "/susulan").statusCode() == 200);
        String page = dewi.get(run + "/susulan").body();
        assertThat(page).contains("name=\"hasil\"");
        Map<String, String> late = new HashMap<>(form(page));
        late.put("tap", KonsolBrowser.find(LATE, page));
        late.put("waktu", KonsolBrowser.find(NOW, page));
        late.put("susulan", "Listrik padam");
        return late;
    }

    @Test
    void aResultIsChosenAndToldByItsLabel(@TempDir Path directory) throws IOException {
        asked(directory, CHOSEN, (control, dewi, run) -> {
            Map<String, String> form = pressing("Selesai", dewi.get(run).body());
            assertThat(dewi.post(run + "/tindakan", form).body())
                    .contains("value=\"pulih\"", "Sudah pulih", "Perlu diganti")
                    .doesNotContain("<textarea");
            form.put("words", "entah");
            assertThat(dewi.post(run + "/tindakan", form).body()).contains("role=\"alert\"", "Sudah pulih");
            form.put("words", "pulih");
            assertThat(dewi.post(run + "/tindakan", form).body())
                    .contains("Telah kami catat", "Sudah pulih")
                    .doesNotContain(">pulih<");
            assertThat(dewi.post(run + "/tindakan", form).body()).contains("tidak ada yang dicatat dua kali");

            Map<String, String> late = late(control, dewi, run);
            assertThat(dewi.get(run + "/susulan").body()).contains("Perlu diganti");
            assertThat(dewi.post(run + "/susulan", late).body()).contains("role=\"alert\"");
            late.put("hasil", "ganti");
            assertThat(dewi.post(run + "/susulan", late).body())
                    .contains("Telah kami catat", "catatan susulan", "Perlu diganti");
        });
    }

    @Test
    void aNumberIsReadAsInTheChat(@TempDir Path directory) throws IOException {
        asked(directory, COUNTED, (control, dewi, run) -> {
            Map<String, String> form = pressing("Selesai", dewi.get(run).body());
            form.put("words", "1,500");
            assertThat(dewi.post(run + "/tindakan", form).body())
                    .contains("role=\"alert\"", "dapat dibaca sebagai 1500", "1,500</textarea>");
            form.put("words", "1.500");
            assertThat(dewi.post(run + "/tindakan", form).body()).contains("Telah kami catat", "1500");

            Map<String, String> late = late(control, dewi, run);
            late.put("hasil", "2,500");
            assertThat(dewi.post(run + "/susulan", late).body()).contains("dapat dibaca sebagai 2500");
            late.put("hasil", "2 500");
            assertThat(dewi.post(run + "/susulan", late).body()).contains("Telah kami catat", "2500");
        });
    }

    private static Map<String, String> form(String page) {
        return Map.of(
                "_token",
                KonsolBrowser.find(KonsolBrowser.TOKEN, page),
                "form",
                KonsolBrowser.find(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), page));
    }
}
