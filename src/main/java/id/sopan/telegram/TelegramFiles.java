package id.sopan.telegram;

import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** Fetches files that people sent. The library's own way knows Telegram's host only, and looks at no status. */
public final class TelegramFiles {

    /** What a bot may fetch, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private final BotApi api;
    private final OkHttpClient http;
    private final HttpUrl root;
    private final boolean ofTelegram;

    TelegramFiles(BotApi api, OkHttpClient http, TelegramSettings settings) {
        this.api = api;
        this.http = http;
        this.root = new HttpUrl.Builder()
                .scheme(settings.url().getScheme())
                .host(settings.url().getHost())
                .port(settings.port())
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token())
                .build();
        this.ofTelegram = settings.isTelegram();
    }

    /** In bytes; empty where Telegram does not say so now. */
    public OptionalLong size(String fileId) {
        return api.call(new GetFile(fileId)) instanceof Done<File> done
                        && done.result().getFileSize() != null
                ? OptionalLong.of(done.result().getFileSize())
                : OptionalLong.empty();
    }

    /**
     * Writes a file to a stream, which stays open.
     *
     * @param fileId Telegram's {@code file_id}
     * @throws IOException when the stream cannot be written; faults of the network are values
     */
    public Download fetch(String fileId, OutputStream to) throws IOException {
        return switch (api.call(new GetFile(fileId))) {
            case Done<File> done -> fetch(done.result(), to);
            case Failed<File> failed -> missing(failed.failure());
        };
    }

    private Download fetch(File file, OutputStream to) throws IOException {
        if (file.getFileSize() != null && file.getFileSize() > LARGEST) {
            return new Download.TooLarge();
        }
        if (file.getFilePath() == null) {
            return new Download.Missing();
        }
        Request request = new Request.Builder()
                .url(root.newBuilder().addPathSegments(file.getFilePath()).build())
                .build();
        Response response;
        try {
            response = http.newCall(request).execute();
        } catch (IOException e) {
            return new Download.Unavailable();
        }
        try (response;
                ResponseBody body = response.body()) {
            return response.isSuccessful() && body != null ? copy(body.byteStream(), to) : refused(response.code());
        }
    }

    private Download copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long total = 0;
        while (true) {
            int read;
            try {
                read = from.read(buffer);
            } catch (IOException e) {
                return new Download.Unavailable();
            }
            if (read < 0) {
                return new Download.Complete(total);
            }
            total += read;
            if (total > LARGEST) {
                return new Download.TooLarge();
            }
            to.write(buffer, 0, read);
        }
    }

    /** Of a file that was there just before. */
    private Download refused(int status) {
        if (status != 404) {
            return new Download.Unavailable();
        }
        return ofTelegram ? new Download.Withheld() : new Download.Unserved();
    }

    private static Download missing(Failure failure) {
        if (!(failure instanceof Rejected rejected) || rejected.code() == 429 || rejected.code() >= 500) {
            return new Download.Unavailable();
        }
        if (rejected.says("temporarily unavailable")) {
            return new Download.Withheld();
        }
        return rejected.says("too big") ? new Download.TooLarge() : new Download.Missing();
    }
}
