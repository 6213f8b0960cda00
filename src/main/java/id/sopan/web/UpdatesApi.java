package id.sopan.web;

import id.sopan.telegram.Intake;
import id.sopan.telegram.TelegramSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /telegram}: the webhook. Telegram repeats what is not answered with 200, within a day. */
@RestController
public final class UpdatesApi {

    /** Far above any update: texts have 4,096 characters, and files are not in it. */
    static final int LONGEST = 1 << 20;

    private final Supplier<Intake> updates;
    private final Sources telegram;

    /** @param telegram where Telegram's calls come from */
    public UpdatesApi(Supplier<Intake> updates, Sources telegram) {
        this.updates = updates;
        this.telegram = telegram;
    }

    /** By the path as it came. */
    public static boolean serves(HttpServletRequest request) {
        return request.getRequestURI().equals(TelegramSettings.WEBHOOK_PATH)
                && request.getMethod().equals("POST");
    }

    @PostMapping(TelegramSettings.WEBHOOK_PATH)
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String secret,
            HttpServletRequest request)
            throws IOException {
        if (!telegram.allow(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        byte[] update = request.getInputStream().readNBytes(LONGEST + 1);
        HttpStatus status = update.length > LONGEST
                ? HttpStatus.CONTENT_TOO_LARGE
                : switch (updates.get().receive(secret, update)) {
                    case TAKEN -> HttpStatus.OK;
                    case FORGED -> HttpStatus.UNAUTHORIZED;
                    case UNREADABLE -> HttpStatus.BAD_REQUEST;
                    case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
                    case UNWANTED -> HttpStatus.NOT_FOUND;
                };
        return ResponseEntity.status(status).build();
    }
}
