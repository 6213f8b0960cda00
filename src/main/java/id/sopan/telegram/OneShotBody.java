package id.sopan.telegram;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp does not send a second time when a connection breaks: that could send a message twice. */
final class OneShotBody extends RequestBody {

    private final RequestBody body;

    private OneShotBody(RequestBody body) {
        this.body = body;
    }

    static @Nullable RequestBody of(@Nullable RequestBody body) {
        return body == null ? null : new OneShotBody(body);
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
