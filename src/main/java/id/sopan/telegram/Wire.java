package id.sopan.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * HTTP clients that tell apart what the library does not: a call that never left from one whose answer was lost, and an
 * answer of the Bot API from a proxy's page. No call that may have reached the server is repeated here.
 */
final class Wire {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int SIDE_BY_SIDE = 64;
    private static final int TOO_LARGE = 413;

    private Wire() {}

    /** @param answer longest wait for an answer; the whole call may take as long again */
    static OkHttpClient client(Duration answer) {
        return plain(answer)
                .addInterceptor(Wire::exchange)
                .addNetworkInterceptor(Wire::connected)
                .build();
    }

    /** The same connections, for questions that somebody waits for. */
    static OkHttpClient hurried(OkHttpClient client, Duration answer) {
        return client.newBuilder()
                .readTimeout(answer)
                .callTimeout(answer.plusSeconds(1))
                .build();
    }

    /** The same connections, for files that are sent. */
    static OkHttpClient patient(OkHttpClient client, Duration sending) {
        return client.newBuilder()
                .writeTimeout(Duration.ofSeconds(30))
                .readTimeout(Duration.ofSeconds(60))
                .callTimeout(sending)
                .build();
    }

    /** Without a look at the answers, for files. */
    static OkHttpClient.Builder plain(Duration answer) {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("sopan-call-", 0).factory()));
        dispatcher.setMaxRequests(SIDE_BY_SIDE);
        dispatcher.setMaxRequestsPerHost(SIDE_BY_SIDE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(answer)
                .writeTimeout(Duration.ofSeconds(10))
                .callTimeout(answer.plusSeconds(10));
    }

    private static Response exchange(Interceptor.Chain chain) throws IOException {
        Connected connected = new Connected();
        Request request = chain.request();
        Request once = request.newBuilder()
                .tag(Connected.class, connected)
                .method(request.method(), OneShotBody.of(request.body()))
                .build();
        try (Response response = chain.proceed(once)) {
            ResponseBody body = response.body();
            String text = body == null ? "" : body.string();
            boolean own = isOfTheBotApi(text);
            if (!own && isTurnedAway(response.code())) {
                throw new TurnedAwayException(response.code());
            }
            String answer = own ? text : notTheBotApi(response.code());
            return response.newBuilder().body(ResponseBody.create(answer, JSON)).build();
        } catch (TurnedAwayException e) {
            throw e;
        } catch (IOException e) {
            throw connected.get() ? new AnswerLostException(e) : e;
        }
    }

    private static Response connected(Interceptor.Chain chain) throws IOException {
        Connected connected = chain.request().tag(Connected.class);
        if (connected != null) {
            connected.set(true);
        }
        return chain.proceed(chain.request());
    }

    /** Its every answer has a Boolean {@code ok} (core.telegram.org/bots/api#making-requests). */
    private static boolean isOfTheBotApi(String answer) throws IOException {
        try (JsonParser json = RawUpdates.MAPPER.createParser(Nesting.shallow(answer))) {
            boolean read = json.nextToken() == JsonToken.START_OBJECT;
            while (read && json.nextToken() == JsonToken.FIELD_NAME) {
                boolean ok = json.currentName().equals("ok");
                JsonToken value = json.nextToken();
                if (ok) {
                    return value != null && value.isBoolean();
                }
                json.skipChildren();
            }
            return false;
        } catch (JsonProcessingException foreign) {
            return false;
        }
    }

    /** By something before Telegram, which let nothing through; what is too large is so at any time. */
    private static boolean isTurnedAway(int status) {
        return status >= 300 && status < 500 && status != TOO_LARGE;
    }

    private static String notTheBotApi(int status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", status / 100 == 2 ? 502 : status)
                .put("description", description(status))
                .toString();
    }

    private static String description(int status) {
        return "HTTP " + status + ", not an answer of the Bot API";
    }

    /** A proxy wants a password, sends elsewhere, or forbids it: Telegram has not seen the request. */
    private static final class TurnedAwayException extends IOException {
        TurnedAwayException(int status) {
            super(description(status));
        }
    }

    /** Whether a connection stood, so that the server may have seen the request. */
    private static final class Connected extends AtomicBoolean {}

    /** The connection broke, or the time ran out, after the request may have been seen. */
    static final class AnswerLostException extends IOException {
        AnswerLostException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
