package id.sopan.web;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code /api/runs}; shapes in docs/journal.md.
 *
 * @param clocks how a run's time is counted; empty where its definition is gone
 */
@RestController
@RequestMapping("/api/runs")
public record RunsApi(Supplier<Runs> runs, Function<Run, Optional<RunClock>> clocks) {

    private static final int LARGEST_PAGE = 500;
    private static final long USUAL_PAGE = 100;
    /** The last millisecond of the year 9999. */
    private static final long END_OF_TIME = 253_402_300_799_999L;

    /**
     * The newest first; a header {@code Link} with {@code rel="next"} names the page after it.
     *
     * <p>{@code limit}: 1 to 500, 100 where there is none; a page is longer where runs began in the same millisecond.
     * {@code before}: only runs begun before this instant, in milliseconds since 1970. {@code written}: only runs last
     * written to in the week of that day.
     */
    @GetMapping
    ResponseEntity<List<RunSummary>> newest(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "limit", "before", "written");
        int limit =
                parameters.number("limit", 1, LARGEST_PAGE).orElse(USUAL_PAGE).intValue();
        long before = parameters.number("before", 0, END_OF_TIME).orElse(END_OF_TIME);
        Optional<LocalDate> written = parameters.day("written");
        Runs.Page page = written.map(day -> runs.get().writtenIn(day, before, limit))
                .orElseGet(() -> runs.get().newest(before, limit));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (page.next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    "</api/runs?limit=%d&before=%d%s>; rel=\"next\""
                            .formatted(
                                    limit,
                                    page.next(),
                                    written.map(day -> "&written=" + day).orElse("")));
        }
        return response.body(page.runs().stream().map(RunSummary::of).toList());
    }

    @GetMapping("/{number}")
    ResponseEntity<?> run(@PathVariable String number, HttpServletRequest request) {
        Parameters.of(request);
        return find(number)
                .<ResponseEntity<?>>map(
                        run -> ResponseEntity.ok(RunDetail.of(run, runs.get().isIntact(run.id()))))
                .orElseGet(() -> unknown(number));
    }

    @GetMapping("/{number}/time")
    ResponseEntity<?> time(@PathVariable String number, HttpServletRequest request) {
        Parameters.of(request);
        Optional<Run> run = find(number);
        return run.flatMap(clocks)
                .<ResponseEntity<?>>map(clock -> ResponseEntity.ok(RunTimes.of(clock)))
                .orElseGet(() -> run.isEmpty() ? unknown(number) : untold(number));
    }

    @GetMapping("/{number}/journal")
    ResponseEntity<?> journal(@PathVariable String number, HttpServletRequest request) {
        Parameters.of(request);
        Optional<JsonNode> journal = find(number).flatMap(run -> runs.get().journal(run.id()));
        return journal.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> unknown(number));
    }

    private Optional<Run> find(String number) {
        return runs.get().byNumber(number.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<?> untold(String number) {
        return ApiProblems.problem(
                HttpStatus.NOT_FOUND,
                "The definition of " + number + " is gone from the store, or was written by a newer Sopan, so that its"
                        + " steps have no times; GET /api/runs/" + number + " and its /journal still tell of it.");
    }

    private static ResponseEntity<?> unknown(String number) {
        return ApiProblems.problem(
                HttpStatus.NOT_FOUND,
                "There is no run " + number + ". Numbers look like WS-2026-0001; GET /api/runs lists them.");
    }
}
