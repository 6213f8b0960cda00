package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;

/** Counts what is written to journals and what comes of commands, without saying whose or of which run; docs/metrics.md describes each. */
final class Tally {

    private final MeterRegistry meters;

    /** Each reason is there from the start, so that the first rejection is an increase. */
    Tally(MeterRegistry meters) {
        this.meters = meters;
        Arrays.stream(Rejection.class.getPermittedSubclasses()).forEach(this::rejections);
        rejections(Result.UnknownRun.class);
        rejections(Result.MembershipUnknown.class);
    }

    private Counter rejections(Class<?> reason) {
        return meters.counter("sopan.rejections", "reason", EntryCodec.type(reason));
    }

    /** @param procedure its id */
    void written(String procedure, List<Entry> entries) {
        for (Entry entry : entries) {
            String event = EntryCodec.type(entry.event().getClass());
            meters.counter("sopan.transitions", "procedure", procedure, "event", event)
                    .increment();
        }
    }

    Result of(Result result) {
        switch (result) {
            case Result.Effective done -> {}
            case Result.Refused refused ->
                rejections(refused.rejection().getClass()).increment();
            case Result.NotBegun notBegun ->
                rejections(notBegun.rejection().getClass()).increment();
            case Result.UnknownRun unknown -> rejections(unknown.getClass()).increment();
            case Result.MembershipUnknown unknown ->
                rejections(unknown.getClass()).increment();
        }
        return result;
    }
}
