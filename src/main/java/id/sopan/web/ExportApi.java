package id.sopan.web;

import id.sopan.report.Period;
import id.sopan.report.export.ExportPeriods;
import id.sopan.report.export.Exports;
import id.sopan.report.export.Format;
import id.sopan.report.export.Order;
import id.sopan.web.Parameters.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/export}: runs as a file; see docs/exports.md. */
@RestController
public record ExportApi(Supplier<Exports> exports) {

    private static final String OMITTED = "Sopan-Omitted-Runs";
    private static final int NUMBERS = 50;

    /**
     * The file is made first and sent then, so that a request that is answered is answered whole.
     *
     * <p>{@code format}: {@code xlsx}, {@code csv}, {@code xes} or {@code ocel}. {@code from}: day, inclusive, in the
     * installation's zone; without it all from the first on. {@code to}: likewise, inclusive. {@code people}: {@code
     * pseudonyms} where it is missing, or {@code names}.
     */
    @GetMapping("/api/export")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request, "format", "from", "to", "people");
        Order order =
                new Order(format(parameters), period(parameters), exports.get().zone(), Set.of(), named(parameters));
        Exports.Written written = exports.get().write(order);
        try {
            response.setContentType(order.format().mediaType());
            response.setContentLengthLong(Files.size(written.file()));
            if (!written.omitted().isEmpty()) {
                response.setHeader(OMITTED, omitted(written.omitted()));
            }
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + order.fileName() + "\"");
            Files.copy(written.file(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    private static String omitted(List<String> numbers) {
        String first = String.join(", ", numbers.subList(0, Math.min(numbers.size(), NUMBERS)));
        return numbers.size() + ": " + first + (numbers.size() > NUMBERS ? ", ..." : "");
    }

    private static Format format(Parameters parameters) {
        return parameters
                .text("format")
                .flatMap(Format::of)
                .orElseThrow(() -> new Unfit("format is one of xlsx, csv, xes and ocel."));
    }

    private Period period(Parameters parameters) {
        LocalDate first = parameters.day("from").orElse(ExportPeriods.FIRST);
        LocalDate today = exports.get().today();
        LocalDate last = parameters.day("to").orElse(first.isAfter(today) ? first : today);
        if (last.isBefore(first)) {
            throw new Unfit("from is after to: swap the two.");
        }
        if (first.isAfter(today)) {
            throw new Unfit("from is " + today + " at the latest, which is today: nothing was asked for later.");
        }
        return new Period(first, last);
    }

    private static boolean named(Parameters parameters) {
        String people = parameters.text("people").orElse("pseudonyms");
        if (!Set.of("pseudonyms", "names").contains(people)) {
            throw new Unfit("people is pseudonyms or names.");
        }
        return people.equals("names");
    }
}
