package id.sopan.procedure;

/**
 * To a step of the same procedure.
 *
 * @param step its id
 */
public record ToStep(String step) implements Target {}
