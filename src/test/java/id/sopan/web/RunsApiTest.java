package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Runs;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Of a request whose definition is gone nobody is told that it is not there. */
class RunsApiTest {

    @TempDir
    Path directory;

    @Test
    void aTimeThatCannotBeToldIsAnotherThingThanARequestThatIsNotThere() {
        try (Store store = SqliteStore.open(directory)) {
            new GeneratedRuns(store).write(1, 7);
            Runs runs = new Runs(store.documents(Collection.RUNS));
            String number = String.valueOf(
                    runs.newest(Long.MAX_VALUE, 1).runs().getFirst().number());
            RunsApi api = new RunsApi(() -> runs, run -> Optional.empty());

            ResponseEntity<?> untold = api.time(number, new MockHttpServletRequest());
            assertThat(untold.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(untold.toString())
                    .contains("The definition of " + number + " is gone")
                    .doesNotContain("There is no run");
            assertThat(api.time("WS-2026-9999", new MockHttpServletRequest()).toString())
                    .contains("There is no run WS-2026-9999");
        }
    }

    /** Who follows the pages finds all of them, also behind one that cannot be read. */
    @Test
    void whatCannotBeReadEndsNoList() {
        try (Store store = SqliteStore.open(directory)) {
            new GeneratedRuns(store).write(5, 7);
            Documents documents = store.documents(Collection.RUNS);
            Document second = documents.query(Query.all().latestFirst()).get(1);
            documents.replace(second.next(second.order(), second.keys(), "{}"), second.version());
            RunsApi api = new RunsApi(() -> new Runs(documents), run -> Optional.empty());

            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setParameter("limit", "2");
            ResponseEntity<List<RunSummary>> page = api.newest(request);

            assertThat(page.getBody()).hasSize(1);
            assertThat(page.getHeaders().getFirst(HttpHeaders.LINK))
                    .isEqualTo("</api/runs?limit=2&before=%d>; rel=\"next\"".formatted(second.order()));
        }
    }
}
