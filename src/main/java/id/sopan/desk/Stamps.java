package id.sopan.desk;

import id.sopan.engine.Act;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Outcome.Happening;
import id.sopan.engine.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers and times of new entries. Times never run backwards: a message's date is raised, and kept in the origin. */
final class Stamps {

    private Stamps() {}

    static List<Entry> on(@Nullable Run run, List<Happening> happenings, Act act) {
        List<Entry> entries = new ArrayList<>();
        long seq = run == null ? 0 : run.seq();
        Instant last = run == null ? Instant.MIN : run.lastAt();
        Instant recordedAt = act.now().truncatedTo(ChronoUnit.MILLIS);
        for (Happening happening : happenings) {
            Instant stated = happened(happening.event(), act);
            Instant at = stated.isBefore(last) ? last : stated;
            entries.add(new Entry(++seq, at, recordedAt, happening.by(), origin(act, stated, at), happening.event()));
            last = at;
        }
        return entries;
    }

    private static Instant happened(Event event, Act act) {
        Instant at = event instanceof Event.Requested requested ? requested.since() : act.at();
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Origin origin(Act act, Instant stated, Instant at) {
        Origin origin = act.origin();
        return stated.equals(at) ? origin : new Origin(origin.chat(), origin.message(), origin.callback(), stated);
    }
}
