package id.sopan.web;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/runs}; shapes in docs/journal.md. */
@RestController
@RequestMapping(path = "/api/runs", produces = MediaType.APPLICATION_JSON_VALUE)
public final class RunsApi {

    private static final int LARGEST_PAGE = 500;

    private final Supplier<Runs> runs;

    public RunsApi(Supplier<Runs> runs) {
        this.runs = runs;
    }

    /**
     * The newest first.
     *
     * @param before only runs begun before this instant, in milliseconds since 1970: the {@code since} of the last of
     *     the page before
     */
    @GetMapping
    List<RunSummary> newest(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) Optional<Long> before) {
        return runs.get().newest(before.orElse(Long.MAX_VALUE - 1), Math.clamp(limit, 1, LARGEST_PAGE)).stream()
                .map(RunSummary::of)
                .toList();
    }

    @GetMapping("/{number}")
    ResponseEntity<?> run(@PathVariable String number) {
        return find(number)
                .<ResponseEntity<?>>map(run -> ResponseEntity.ok(RunDetail.of(run)))
                .orElseGet(() -> unknown(number));
    }

    @GetMapping("/{number}/journal")
    ResponseEntity<?> journal(@PathVariable String number) {
        Optional<JsonNode> journal = find(number).flatMap(run -> runs.get().journal(run.id()));
        return journal.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(() -> unknown(number));
    }

    private Optional<Run> find(String number) {
        return runs.get().byNumber(number.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<?> unknown(String number) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setDetail("There is no run " + number + "; numbers look like WS-2026-0001.");
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem);
    }
}
