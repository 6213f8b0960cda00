package id.sopan.desk;

import id.sopan.engine.Act;
import id.sopan.engine.Command;
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

/**
 * Numbers and times of new entries. Times never run backwards: a message's date is raised, and kept in the origin. What
 * is entered late keeps the time that was stated.
 */
final class Stamps {

    private Stamps() {}

    static List<Entry> on(@Nullable Run run, List<Happening> happenings, Act act) {
        List<Entry> entries = new ArrayList<>();
        long seq = run == null ? 0 : run.seq();
        Instant last = run == null ? Instant.MIN : run.lastAt();
        Instant recordedAt = act.now().truncatedTo(ChronoUnit.MILLIS);
        for (Happening happening : happenings) {
            Instant stated = happened(happening.event(), act);
            Instant at = stated.isBefore(last) && !isLate(act) ? last : stated;
            entries.add(new Entry(++seq, at, recordedAt, happening.by(), origin(act, stated, at), happening.event()));
            last = at;
        }
        return entries;
    }

    private static Instant happened(Event event, Act act) {
        Instant at = switch (event) {
            case Event.Requested requested -> requested.since();
            default -> act.command() instanceof Command.EnterLate late ? late.at() : act.at();
        };
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Origin origin(Act act, Instant stated, Instant at) {
        Origin origin = act.origin();
        Origin marked = isLate(act) ? origin.enteredLate() : origin;
        return stated.equals(at) ? marked : marked.stated(stated);
    }

    private static boolean isLate(Act act) {
        return act.command() instanceof Command.EnterLate;
    }
}
