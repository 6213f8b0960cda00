package id.sopan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is answered below {@code /api} where nothing is. */
@RestController
public final class UnknownAddress {

    @GetMapping("/api/**")
    ResponseEntity<ProblemDetail> unknown(HttpServletRequest request) {
        return ApiProblems.problem(
                HttpStatus.NOT_FOUND,
                "There is nothing at " + request.getRequestURI()
                        + ". GET /api/runs lists the runs, /api/runs/WS-2026-0001 is one of them with /journal and /time"
                        + " below it; /api/export gives files. None ends in a slash.");
    }
}
