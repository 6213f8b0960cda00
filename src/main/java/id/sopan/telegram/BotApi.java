package id.sopan.telegram;

import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Invalid;
import id.sopan.telegram.Outcome.NotSent;
import id.sopan.telegram.Outcome.Rejected;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Calls that block, and answer with a value whatever happens. */
final class BotApi {

    /** Beyond a call's own time, which begins only when it has its turn among the others. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final OkHttpTelegramClient client;
    private final long longestMillis;
    private final Secret secret;
    private final CallMeters meters;

    BotApi(TelegramSettings settings, OkHttpClient http, MeterRegistry meters) {
        this(settings, http, meters, MARGIN);
    }

    /** @param margin beyond a call's own time; then whoever should have told of its end broke down */
    BotApi(TelegramSettings settings, OkHttpClient http, MeterRegistry meters, Duration margin) {
        TelegramUrl url = TelegramUrl.builder()
                .schema(settings.url().getScheme())
                .host(settings.url().getHost())
                .port(settings.port())
                .build();
        this.client = new OkHttpTelegramClient(http, settings.token(), url);
        this.longestMillis = http.callTimeoutMillis() + margin.toMillis();
        this.secret = new Secret(settings.token());
        this.meters = new CallMeters(meters);
    }

    <T extends Serializable> Outcome<T> call(BotApiMethod<T> method) {
        return await(method.getMethod(), () -> client.executeAsync(method));
    }

    Outcome<Boolean> call(SetWebhook webhook) {
        return await(webhook.getMethod(), () -> client.executeAsync(webhook));
    }

    Outcome<Message> send(SendDocument document) {
        return await(document.getMethod(), () -> client.executeAsync(document));
    }

    Outcome<Message> send(SendPhoto photo) {
        return await(photo.getMethod(), () -> client.executeAsync(photo));
    }

    private <T> Outcome<T> await(String method, Call<T> call) {
        long began = System.nanoTime();
        Outcome<T> outcome = await(call);
        meters.called(method, outcome, System.nanoTime() - began);
        return outcome;
    }

    private <T> Outcome<T> await(Call<T> call) {
        try {
            T result = call.start().get(longestMillis, TimeUnit.MILLISECONDS);
            return result == null ? new Failed<>(new AnswerLost("no result")) : new Done<>(result);
        } catch (TelegramApiException e) {
            return new Failed<>(failure(e));
        } catch (ExecutionException e) {
            return new Failed<>(failure(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (TimeoutException e) {
            return new Failed<>(new AnswerLost("no word of its end"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed<>(new AnswerLost("interrupted"));
        }
    }

    private Failure failure(Throwable error) {
        if (error instanceof TelegramApiRequestException request
                && request.getApiResponse() != null
                && request.getErrorCode() != null) {
            return rejected(request);
        }
        if (error instanceof TelegramApiRequestException || causedBy(error, Wire.AnswerLostException.class)) {
            return new AnswerLost(secret.describe(error));
        }
        return causedBy(error, IOException.class)
                ? new NotSent(secret.describe(error))
                : new Invalid(secret.describe(error));
    }

    private Rejected rejected(TelegramApiRequestException error) {
        ResponseParameters parameters =
                Objects.requireNonNullElseGet(error.getParameters(), () -> new ResponseParameters());
        return new Rejected(
                error.getErrorCode(),
                secret.hide(error.getApiResponse()),
                parameters.getRetryAfter(),
                parameters.getMigrateToChatId());
    }

    private static boolean causedBy(Throwable error, Class<? extends Throwable> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private interface Call<T> {
        CompletableFuture<T> start() throws TelegramApiException;
    }
}
