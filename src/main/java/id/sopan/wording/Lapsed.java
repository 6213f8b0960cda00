package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Event;
import id.sopan.engine.Visit;
import id.sopan.engine.Voice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Voices that do not count any more, since it was sent back or became another matter, until they are given again. */
final class Lapsed {

    private Lapsed() {}

    static List<Html> of(Teller teller, Turn turn) {
        Set<String> names = new TreeSet<>();
        voices(turn)
                .filter(by -> Voice.isAwaited(turn.run(), turn.step(), by))
                .map(teller::name)
                .forEach(names::add);
        return names.isEmpty() ? List.of() : List.of(teller.html("voices.lapsed", String.join(", ", names)));
    }

    /** In a sequence only those whose turn has not come again. */
    private static Stream<By> voices(Turn turn) {
        String step = turn.visit().step();
        return turn.run().journal().stream()
                .filter(entry -> ends(entry.event(), step))
                .flatMap(entry -> Returned.at(turn.run(), entry.seq() - 1).visits().stream())
                .filter(visit -> isSame(visit, turn.visit()))
                .flatMap(visit -> visit.approvals().stream().skip(turn.place()))
                .map(Visit.Approval::by);
    }

    /** Whether voices given in the step before do not count after it. */
    private static boolean ends(Event event, String step) {
        return switch (event) {
            case Event.Resumed resumed -> resumed.step().equals(step);
            case Event.AnswersChanged changed -> changed.during().equals(step);
            case Event.Migrated migrated -> migrated.afresh();
            default -> false;
        };
    }

    private static boolean isSame(Visit one, Visit other) {
        return one.step().equals(other.step()) && one.number() == other.number();
    }
}
