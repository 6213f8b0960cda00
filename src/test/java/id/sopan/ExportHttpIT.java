package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of the whole program over HTTP. */
class ExportHttpIT {

    @TempDir
    static Path directory;

    @AutoClose
    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        door = Door.open(directory, Map.of());
    }

    @Test
    void eachFormatIsServedWhole() {
        String number = door.json("/api/runs").get(0).path("number").asString();
        for (String format : List.of("csv", "xes", "ocel")) {
            HttpResponse<String> response = door.get("/api/export?format=" + format);
            assertThat(response.statusCode()).as(format).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment; filename=\"sopan-");
            assertThat(response.body()).as(format).contains(number);
        }
        HttpResponse<String> workbook = door.get("/api/export?format=XLSX");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");
        assertThat(door.get("/api/export?format=csv&from=2001-01-01&to=2001-12-31")
                        .body())
                .doesNotContain(number);
    }

    @Test
    void whatDoesNotFitIsAProblemThatSaysWhatWould() {
        assertProblem("/api/export", "xlsx, csv, xes and ocel");
        assertProblem("/api/export?format=pdf", "xlsx, csv, xes and ocel");
        assertProblem("/api/export?format=csv&from=kemarin", "2026-06-30");
        assertProblem("/api/export?format=csv&from=%2B999999999-01-01", "2026-06-30");
        assertProblem("/api/export?format=csv&to=%2B999999999-12-31", "2026-06-30");
        assertProblem("/api/export?format=csv&from=2026-02-02&to=2026-01-01", "from is after to");
        assertProblem("/api/export?format=csv&people=all", "pseudonyms or names");
        assertProblem("/api/export?format=csv&unit=ti", "no parameter unit here: /api/export takes only format, from");
        assertProblem("/api/export?format=csv&from=2999-01-01", "nothing was asked for later");
        assertProblem("/api/export?format=csv&format=xes", "format stands twice");
    }

    private static void assertProblem(String path, String words) {
        HttpResponse<String> response = door.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(response.body()).contains(words);
    }
}
