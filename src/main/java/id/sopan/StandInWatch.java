package id.sopan;

import id.sopan.outbox.Callings;
import id.sopan.roster.Roster;
import id.sopan.roster.StandIn;
import id.sopan.schedule.Recurring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the cards looked at again that wait for somebody who goes away, or is back. What lasts follows from the store and
 * the clock; only what the cards were last looked at with is kept in memory, since each is looked at after a start.
 */
final class StandInWatch implements Recurring {

    private final Roster roster;
    private final Callings callings;
    private final BooleanSupplier clockIsRight;
    private final Map<String, StandIn> shown = new ConcurrentHashMap<>();

    StandInWatch(Roster roster, Callings callings, BooleanSupplier clockIsRight) {
        this.roster = roster;
        this.callings = callings;
        this.clockIsRight = clockIsRight;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return roster.standIns().current().stream()
                .flatMap(standIn -> Stream.of(standIn.from(), standIn.until()))
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        List<StandIn> lasting = roster.standIns().lasting();
        Map<String, StandIn> ids = lasting.stream().collect(Collectors.toMap(StandIn::id, standIn -> standIn));
        Stream<StandIn> begun = lasting.stream().filter(standIn -> !shown.containsKey(standIn.id()));
        Stream<StandIn> ended = shown.values().stream().filter(standIn -> !ids.containsKey(standIn.id()));
        Stream.concat(begun, ended)
                .map(standIn -> standIn.hat().unit())
                .distinct()
                .toList()
                .forEach(callings::changed);
        shown.keySet().retainAll(ids.keySet());
        shown.putAll(ids);
        roster.standIns().tidy(clockIsRight);
    }
}
