package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.scenario.ShippedFiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running request is moved to a new version in the console, by HTTP. */
class KonsolVersiIT {

    @Test
    void anAdminMovesARunWithAReasonAfterReadingWhatChanges(@TempDir Path directory) throws IOException {
        Path files = ShippedFiles.write(directory.resolve("definitions"));
        try (RunningSandbox sandbox =
                RunningSandbox.unlimited(directory.resolve("data"), Map.of("SOPAN_CONVERSATIONS", files.toString()))) {
            ControlClient control = new ControlClient(sandbox.page());
            KonsolBrowser admin = KonsolBrowser.of(sandbox.http(), new Person(control, 5000, "Ibu Admin"));
            KonsolBrowser sari = KonsolBrowser.of(sandbox.http(), new Person(control, 5001, "Sari"));
            String run = KonsolBrowser.find(
                    Pattern.compile("href=\"(/konsol/permohonan/[^\"?]+)\""),
                    admin.get("/konsol").body());
            assertThat(admin.get(run).body()).doesNotContain(run + "/versi");
            Path changed = files.resolve("dukungan-teknis.yaml");
            Files.writeString(
                    changed, Files.readString(changed).replace("Dukungan teknis apabila", "Bantuan teknis apabila"));
            await().until(() -> admin.get(run).body().contains(run + "/versi"));
            assertThat(sari.get(run).body()).doesNotContain(run + "/versi");
            assertThat(sari.get(run + "/versi").statusCode()).isEqualTo(404);
            assertThat(admin.get("/konsol/sop").body()).contains("<li><a href=\"" + run + "/versi\">");
            assertThat(sari.get("/konsol/sop/dukungan-teknis").body())
                    .contains(
                            "Versi lain yang masih dipakai", "<li><a href=\"" + run + "\">", "Bantuan teknis apabila");
            KonsolBrowser eko = KonsolBrowser.of(sandbox.http(), new Person(control, 5007, "Eko"));
            assertThat(eko.get("/konsol/sop/dukungan-teknis").body())
                    .as("of a request of others")
                    .doesNotContain("Versi lain yang masih dipakai", run);
            String page = admin.get(run + "/versi").body();
            assertThat(page)
                    .contains("Bantuan teknis apabila", "Mohon tuliskan alasan permohonan ini dipindahkan")
                    .contains(" · Pindahkan ke versi yang berlaku (")
                    .contains("diukur seluruhnya, sejak dibuka", "batas waktu baku langkah yang sedang berjalan");
            Map<String, String> form = new HashMap<>();
            for (String name : new String[] {"_token", "form", "tap"}) {
                form.put(
                        name,
                        KonsolBrowser.find(
                                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\""),
                                page.substring(page.indexOf("<main"))));
            }
            form.put("words", " ");
            assertThat(admin.post(run + "/versi", form).body()).contains("role=\"alert\"");
            form.put("words", "Istilahnya diperbaiki");
            Map<String, String> hers = new HashMap<>(form);
            hers.put("_token", sari.token());
            assertThat(sari.post(run + "/versi", hers).statusCode()).isEqualTo(409);
            HttpResponse<String> moved = admin.post(run + "/versi", form);
            assertThat(moved.body()).contains("Telah kami catat", "Bantuan teknis apabila", "Istilahnya diperbaiki");
            assertThat(moved.body()).doesNotContain(run + "/versi");
            assertThat(sari.get("/konsol/sop/dukungan-teknis").body()).doesNotContain("Versi lain yang masih dipakai");
            assertThat(admin.get("/konsol/catatan").body())
                    .as("what an admin did stands among what admins changed")
                    .contains("href=\"" + run + "\"", "Istilahnya diperbaiki", "Ibu Admin (admin)", "Unit dipasang");
            assertThat(sari.get("/konsol/catatan").statusCode()).isEqualTo(404);
            assertThat(admin.post(run + "/versi", form).body()).contains("tidak ada yang dicatat dua kali");
        }
    }
}
