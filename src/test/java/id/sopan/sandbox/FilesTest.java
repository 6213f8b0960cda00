package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.PlainBot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Documents and photos up and down, by multipart and by id. */
class FilesTest extends Staged {

    @Test
    void a_document_of_a_person_reaches_the_bot_whole() throws Exception {
        byte[] bytes = "isi nota dinas".repeat(1000).getBytes(StandardCharsets.UTF_8);
        stage.raiseBot();
        stage.bot.updates();
        stage.rina.sends(stage.group, 0, "nota dinas.pdf", bytes);
        JsonNode document = stage.bot.updates().getFirst().path("message").path("document");
        assertThat(document.path("file_name").asString()).isEqualTo("nota dinas.pdf");
        JsonNode file = stage.bot.must(
                "getFile", Map.of("file_id", document.path("file_id").asString()));
        assertThat(file.path("file_size").asLong()).isEqualTo(bytes.length);
        assertThat(fetch(
                        "/file/bot" + Stage.TOKEN + "/" + file.path("file_path").asString()))
                .isEqualTo(bytes);
    }

    @Test
    void a_bot_finds_only_the_files_that_it_asked_for() throws Exception {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "a.txt", new byte[] {1, 2, 3});
        JsonNode document = stage.bot.updates().getLast().path("message").path("document");
        String path = stage.bot
                .must("getFile", Map.of("file_id", document.path("file_id").asString()))
                .path("file_path")
                .asString();
        String another = Stage.TOKEN.replace("4242:", "4343:");
        assertThat(answer("/file/bot" + Stage.TOKEN + "/" + path).statusCode()).isEqualTo(200);
        assertThat(answer("/file/bot" + another + "/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_id_of_a_file_holds_only_for_the_bot_that_it_was_given_to() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "a.txt", new byte[] {1, 2, 3});
        String id =
                stage.bot.updates().getLast().at("/message/document/file_id").asString();
        var other = new PlainBot(stage.emulator.address(), Stage.TOKEN.replace("4242:", "4343:"));
        other.must("getMe", Map.of());
        stage.rina.starts(other.id());
        assertThat(other.refused("getFile", Map.of("file_id", id))).isEqualTo("Bad Request: invalid file_id");
        assertThat(other.refused("sendDocument", Map.of("chat_id", stage.rina.id(), "document", id)))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");

        JsonNode sent = stage.bot.must("sendDocument", Map.of("chat_id", stage.rina.id(), "document", id));

        assertThat(sent.at("/document/file_id").asString()).isEqualTo(id);
        stage.rina.does(
                "forward",
                Map.of("from_chat_id", stage.bot.id(), "message_id", sent.path("message_id"), "chat_id", other.id()));
        JsonNode forwarded = other.updates().getLast().at("/message/document");
        assertThat(forwarded.path("file_unique_id")).isEqualTo(sent.at("/document/file_unique_id"));
        other.must("getFile", Map.of("file_id", forwarded.path("file_id").asString()));
    }

    @Test
    void a_file_is_sent_again_by_its_id() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "a.txt", new byte[] {1, 2, 3});
        String id = stage.bot
                .updates()
                .getLast()
                .path("message")
                .path("document")
                .path("file_id")
                .asString();
        stage.bot.must(
                "sendDocument",
                Map.of("chat_id", stage.group, "document", id, "caption", "<b>Salinan</b>", "parse_mode", "HTML"));
        var copy = stage.budi.lastIn(stage.group);
        assertThat(copy.text()).isEqualTo("Salinan");
        assertThat(stage.bot.refused("sendDocument", Map.of("chat_id", stage.group, "document", "none")))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(stage.bot.refused("sendPhoto", Map.of("chat_id", stage.group, "photo", id)))
                .isEqualTo("Bad Request: can't use file of type Document as Photo");
    }

    @Test
    void a_file_above_20_megabytes_cannot_be_fetched() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "besar.bin", new byte[20 * 1024 * 1024 + 1]);
        String id = stage.bot
                .updates()
                .getLast()
                .path("message")
                .path("document")
                .path("file_id")
                .asString();
        assertThat(stage.bot.refused("getFile", Map.of("file_id", id))).isEqualTo("Bad Request: file is too big");
    }

    @Test
    void an_upload_above_60_megabytes_is_refused_with_an_answer() throws Exception {
        var answer = upload("sendDocument", "document", new byte[61 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"ok\":false,\"error_code\":413,\"description\":\"Request Entity Too Large\"}");
    }

    @Test
    void captions_have_bounds() {
        stage.rina.starts(stage.bot.id());
        stage.rina.sends(stage.bot.id(), 0, "a.txt", new byte[] {1});
        String id = stage.bot
                .updates()
                .getLast()
                .path("message")
                .path("document")
                .path("file_id")
                .asString();
        assertThat(stage.bot.refused(
                        "sendDocument", Map.of("chat_id", stage.group, "document", id, "caption", "a".repeat(1025))))
                .isEqualTo("Bad Request: message caption is too long");
    }

    @ParameterizedTest
    @CsvSource({"5000,5000,200", "5001,5000,400", "2000,100,200", "100,2001,400"})
    void a_photo_has_bounds(int width, int height, int status) throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", picture);
        var answer = upload("sendPhoto", "photo", picture.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "\"ok\":true" : "\"Bad Request: PHOTO_INVALID_DIMENSIONS\"");
        assertThat(upload("sendDocument", "document", picture.toByteArray()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> upload(String method, String kind, byte[] bytes)
            throws IOException, InterruptedException {
        var head = "--x\r\nContent-Disposition: form-data; name=\"" + kind + "\"; filename=\"a.bin\"\r\n\r\n";
        var request = HttpRequest.newBuilder(stage.emulator
                        .address()
                        .resolve("/bot" + Stage.TOKEN + "/" + method + "?chat_id=" + stage.group))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private byte[] fetch(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    private HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(stage.emulator.address().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
