package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a command. */
public sealed interface Result {

    /** @param result null where nothing stands in the way */
    static boolean isRefusedFor(@Nullable Result result, Class<? extends Rejection> reason) {
        return result instanceof Refused refused && reason.isInstance(refused.rejection());
    }

    /** The run on which it took effect, now or before; empty where it did not. */
    default Optional<Run> effective() {
        return this instanceof Effective effective ? Optional.of(effective.run()) : Optional.empty();
    }

    /** It took effect, now or before. */
    sealed interface Effective extends Result {
        Run run();
    }

    /** It is stored. */
    record Done(Run run) implements Effective {}

    record Refused(Rejection rejection, Run run) implements Result {}

    /** The request was refused before there was a run. */
    record NotBegun(Rejection rejection) implements Result {}

    /** The same message or tap had its effect before; this is what it did. */
    record Repeated(Entry entry, Run run) implements Effective {}

    record UnknownRun() implements Result {}

    /** Telegram would not say whether this person is still a member; nothing was done. */
    record MembershipUnknown() implements Result {}
}
