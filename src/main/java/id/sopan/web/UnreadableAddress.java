package id.sopan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is answered where the server refuses an address before anybody looks at it: {@code %00}, {@code %2F}. */
public final class UnreadableAddress extends ErrorReportValve
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(this));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
        if (response.getStatus() != HttpStatus.BAD_REQUEST.value() || answered) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getReporter()
                    .write("{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"This address has characters that"
                            + " cannot stand in it. Numbers look like WS-2026-0001; GET /api/runs lists them.\"}");
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
