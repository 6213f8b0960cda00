package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Child;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Visit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided or done: what, by whom, when and why.
 *
 * @param visit the stay in which
 * @param late whether it was entered afterwards
 */
record Deed(
        Visit visit,
        String label,
        By by,
        Instant at,
        @Nullable String reason,
        boolean late) {

    Deed(Visit visit, String label, By by, Instant at, @Nullable String reason) {
        this(visit, label, by, at, reason, false);
    }

    /** All of a run, the oldest first; forms apart, whose answers tell of themselves. */
    static List<Deed> of(Scene scene) {
        return Stream.concat(
                        scene.run().visits().stream().flatMap(visit -> of(scene, visit)),
                        scene.run().journal().stream().flatMap(entry -> ofWhole(scene, entry)))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
    }

    private static Stream<Deed> of(Scene scene, Visit visit) {
        Step step = visit.in(scene.procedure());
        Teller teller = scene.teller();
        Stream<Deed> returns = visit.pauses().stream().map(pause -> sentBack(teller, step, visit, pause));
        Stream<Deed> voices = visit.isOpen()
                ? Stream.empty()
                : visit.approvals().stream().map(voice -> voice(teller, step, visit, voice));
        return Stream.of(returns, voices, closing(scene, step, visit)).flatMap(deeds -> deeds);
    }

    static Deed sentBack(Teller teller, Step step, Visit visit, Visit.Pause pause) {
        return new Deed(visit, Labels.exit(step, pause.exit(), teller), pause.by(), pause.from(), pause.reason());
    }

    static Deed voice(Teller teller, Step step, Visit visit, Visit.Approval voice) {
        return new Deed(visit, Labels.exit(step, voice.exit(), teller), voice.by(), voice.at(), voice.reason());
    }

    /** What was done to the request and not to a step of it, by the stay in which, or which began by it. */
    static Map<Visit, List<Deed>> ofWhole(Scene scene) {
        return scene.run().journal().stream()
                .flatMap(entry -> ofWhole(scene, entry))
                .collect(Collectors.groupingBy(Deed::visit));
    }

    private static Stream<Deed> ofWhole(Scene scene, Entry entry) {
        return switch (entry.event()) {
            case Event.Withdrawn withdrawn ->
                Stream.of(whole(scene, "did.withdrawn", entry, scene.reason(entry.by(), withdrawn.reason())));
            case Event.Reopened reopened -> Stream.of(whole(scene, "did.reopened", entry, reopened.reason()));
            case Event.Migrated migrated -> Stream.of(whole(scene, "did.migrated", entry, migrated.reason()));
            default -> Stream.empty();
        };
    }

    private static Deed whole(Scene scene, String key, Entry entry, @Nullable String reason) {
        return new Deed(then(scene, entry), scene.teller().say(key), entry.by(), entry.at(), reason);
    }

    private static Visit then(Scene scene, Entry entry) {
        List<Visit> visits = scene.run().visits();
        Optional<Visit> then = switch (entry.event()) {
            case Event.Reopened ignored ->
                visits.stream()
                        .filter(visit -> !visit.opened().isBefore(entry.at()))
                        .findFirst();
            case Event.Withdrawn ignored ->
                visits.stream()
                        .filter(visit -> isEndedBy(visit, entry))
                        .findFirst()
                        .or(() -> lastOpened(visits, entry.at()));
            default -> lastOpened(visits, entry.at());
        };
        return then.orElseGet(visits::getFirst);
    }

    /** Also where what was said before it was heard only after it. */
    private static boolean isEndedBy(Visit visit, Entry entry) {
        Visit.Closing closing = visit.closing();
        return closing != null && !closing.completed() && closing.at().equals(entry.at());
    }

    private static Optional<Visit> lastOpened(List<Visit> visits, Instant at) {
        return visits.stream().filter(visit -> !visit.opened().isAfter(at)).reduce((first, last) -> last);
    }

    private static Stream<Deed> closing(Scene scene, Step step, Visit visit) {
        Visit.Closing closing = visit.closing();
        if (closing == null || !closing.completed() || step.work() instanceof Form) {
            return Stream.empty();
        }
        return Stream.of(closing(scene, step, visit, closing));
    }

    static Deed closing(Scene scene, Step step, Visit visit, Visit.Closing closing) {
        String reason = step.work() instanceof Task ? null : closing.note();
        String label = Labels.closing(scene, visit);
        By by = Child.of(scene.run(), visit).map(Child::endedBy).orElse(closing.by());
        return new Deed(visit, label, by, closing.at(), reason, closing.late() != null);
    }
}
