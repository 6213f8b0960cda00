package id.sopan.web;

import id.sopan.store.StoreUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What below {@code /api} is answered where something is wrong (RFC 9457); {@code detail} says what to do. */
@RestControllerAdvice(assignableTypes = {RunsApi.class, ExportApi.class})
public final class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(Parameters.Unfit unfit) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(unfit.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(StoreUnavailable unavailable) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store does not answer now. Try again; see /actuator/health and the log.");
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
