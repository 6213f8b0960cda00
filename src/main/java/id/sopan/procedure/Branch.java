package id.sopan.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One way of a {@link Next}.
 *
 * @param when null: always
 */
public record Branch(@Nullable Condition when, Target target) {}
