package id.sopan.web;

import id.sopan.report.Period;
import id.sopan.report.export.Exports;
import id.sopan.report.export.Format;
import id.sopan.report.export.Order;
import id.sopan.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/export}: runs as a file; see docs/exports.md. */
@RestController
public final class ExportApi {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Supplier<Exports> exports;

    public ExportApi(Supplier<Exports> exports) {
        this.exports = exports;
    }

    /** What was asked cannot be given; the message says what can. */
    static final class Unfit extends RuntimeException {
        Unfit(String detail) {
            super(detail);
        }
    }

    /**
     * The file is made first and sent then, so that a request that is answered is answered whole.
     *
     * @param format {@code xlsx}, {@code csv}, {@code xes} or {@code ocel}
     * @param from day, inclusive, in the installation's zone; without it all from the first on
     * @param to likewise, inclusive
     * @param people {@code pseudonyms}, or {@code names}
     */
    @GetMapping("/api/export")
    void export(
            @RequestParam(defaultValue = "") String format,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam(defaultValue = "pseudonyms") String people,
            HttpServletResponse response)
            throws IOException {
        Order order = new Order(format(format), period(from, to), Set.of(), named(people));
        Exports.Written written = exports.get().write(order);
        try {
            response.setContentType(order.format().mediaType());
            response.setContentLengthLong(Files.size(written.file()));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + order.fileName() + "\"");
            Files.copy(written.file(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(written.file());
        }
    }

    private static Format format(String word) {
        return Format.of(word).orElseThrow(() -> new Unfit("format is one of xlsx, csv, xes and ocel."));
    }

    private static Period period(Optional<String> from, Optional<String> to) {
        LocalDate first = from.map(ExportApi::day).orElse(FIRST);
        LocalDate last = to.map(ExportApi::day).orElse(LAST);
        if (last.isBefore(first)) {
            throw new Unfit("from is after to: swap the two.");
        }
        return new Period(first, last);
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new Unfit("from and to are days such as 2026-06-30.");
        }
    }

    private static boolean named(String people) {
        if (!Set.of("pseudonyms", "names").contains(people)) {
            throw new Unfit("people is pseudonyms or names.");
        }
        return people.equals("names");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(Unfit unfit) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(unfit.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(StoreUnavailable unavailable) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store does not answer now. Try again; see /actuator/health and the log.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
