package id.sopan.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One way out of a decision.
 *
 * @param id unique in its decision
 * @param label what the button says
 * @param reasonRequired whether a reason must be given first
 * @param approves whether it counts towards the decision's approvals; the others decide at once
 * @param pausesClock whether time waits until the form that it leads to is sent again, and then the same visit of the
 *     decision goes on
 * @param arrow the SOP's own arrow; null: a way that Sopan adds
 */
public record Exit(
        String id,
        Text label,
        Style style,
        boolean reasonRequired,
        boolean approves,
        Next next,
        boolean pausesClock,
        @Nullable SopArrow arrow) {}
