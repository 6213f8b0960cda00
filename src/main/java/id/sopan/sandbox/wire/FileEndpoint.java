package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.world.Files;
import id.sopan.sandbox.world.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /file/bot<token>/<file_path>}. */
record FileEndpoint(BotApi bots, Files files) {

    void answer(String path, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        try {
            StoredFile file = slash < 0 ? null : bots.file(path.substring(0, slash), path.substring(slash + 1));
            if (file == null) {
                throw ApiError.notFound();
            }
            byte[] bytes = java.nio.file.Files.readAllBytes(files.bytes(file));
            Answers.bytes(response, 200, "application/octet-stream", bytes);
        } catch (ApiError e) {
            Answers.json(response, e.code(), e.body());
        }
    }
}
