package id.sopan.wording;

import java.time.Instant;
import java.util.List;

/** What happened at an instant, as it is told. */
record Dated(Instant at, List<Html> lines) {

    Dated(Instant at, Html line) {
        this(at, List.of(line));
    }
}
