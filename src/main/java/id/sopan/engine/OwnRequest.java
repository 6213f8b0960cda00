package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nobody decides on what they asked for or wrote themselves, or stops its clock, except in a sub-run. */
final class OwnRequest {

    private OwnRequest() {}

    /** Whether it keeps somebody from deciding in this capacity; confirming what oneself asked for is no approval. */
    static boolean bars(Run run, Step step, By by) {
        return maker(run, step, by).isPresent();
    }

    /** Why the actor may not act on the step in this capacity; null when they may. */
    static @Nullable Rejection refusal(Situation situation, Step step, By by) {
        By maker = maker(situation.run(), step, by).orElse(null);
        if (maker == null) {
            return null;
        }
        return situation.act().actor().is(maker)
                ? new Rejection.OwnRequest(Objects.requireNonNull(by.role()))
                : new Rejection.SharedRequest(maker);
    }

    /** Whoever made it and speaks with the same voice. */
    private static Optional<By> maker(Run run, Step step, By by) {
        boolean decides = step.work() instanceof Decision && !step.acts().contains(Role.PEMOHON);
        return run.parent() == null && decides
                ? makers(run).filter(by::sharesVoiceWith).findFirst()
                : Optional.empty();
    }

    /** Whoever asked, and whoever wrote answers of the form that it began with. */
    private static Stream<By> makers(Run run) {
        String form = run.visits().getFirst().step();
        Stream<By> writers = run.journal().stream()
                .filter(entry -> written(entry.event(), form))
                .map(Entry::by);
        return Stream.concat(Stream.of(run.requester()), writers);
    }

    private static boolean written(Event event, String form) {
        return switch (event) {
            case Event.Submitted sent ->
                sent.step().equals(form) && !sent.answers().isEmpty();
            case Event.AnswersChanged changed -> changed.step().equals(form);
            default -> false;
        };
    }
}
