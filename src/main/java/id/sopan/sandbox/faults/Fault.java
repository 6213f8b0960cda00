package id.sopan.sandbox.faults;

import java.util.stream.Collectors;

/**
 * What meets one call.
 *
 * @param amount seconds to wait of a 429, milliseconds of a delay; else nothing
 * @param description of a bad request, without {@code Bad Request:}
 */
public record Fault(FaultKind kind, long amount, String description) {

    static Fault of(FaultKind kind, long amount) {
        return new Fault(kind, amount, "");
    }

    /** @throws FaultPlan.Unfit where no such kind can be ordered */
    public static Fault ordered(String kind, long amount, String description) {
        return FaultKind.of(kind)
                .filter(FaultKind.ordered()::contains)
                .map(known -> new Fault(known, amount, description))
                .orElseThrow(() -> new FaultPlan.Unfit("kind must be one of "
                        + FaultKind.ordered().stream().map(FaultKind::wire).collect(Collectors.joining(", "))));
    }
}
