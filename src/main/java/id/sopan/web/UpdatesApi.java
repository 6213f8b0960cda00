package id.sopan.web;

import id.sopan.telegram.Intake;
import id.sopan.telegram.Intake.Receipt;
import id.sopan.telegram.TelegramSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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

    /** As many as Telegram posts at once where it is not told otherwise. */
    private static final int AT_ONCE = 40;

    private final Semaphore places = new Semaphore(AT_ONCE);
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
        return ResponseEntity.status(answer(secret, request)).build();
    }

    /** Reads only what comes with the secret: else whoever reaches the port could fill the memory. */
    private HttpStatus answer(@Nullable String secret, HttpServletRequest request) throws IOException {
        if (!telegram.allow(request)) {
            return HttpStatus.FORBIDDEN;
        }
        Intake intake = updates.get();
        Optional<Receipt> refusal = intake.refusal(secret);
        if (refusal.isPresent()) {
            return status(refusal.get());
        }
        if (request.getContentLengthLong() > LONGEST) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (!places.tryAcquire()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        try {
            byte[] update = request.getInputStream().readNBytes(LONGEST + 1);
            return update.length > LONGEST ? HttpStatus.CONTENT_TOO_LARGE : status(intake.receive(secret, update));
        } finally {
            places.release();
        }
    }

    private static HttpStatus status(Receipt receipt) {
        return switch (receipt) {
            case TAKEN -> HttpStatus.OK;
            case FORGED -> HttpStatus.UNAUTHORIZED;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
            case UNWANTED -> HttpStatus.NOT_FOUND;
        };
    }
}
