package id.sopan.engine;

/**
 * A capacity that somebody has for a time in the place of a colleague who is away.
 *
 * @param principal who is represented
 */
public record Mandate(Hat hat, Person principal) {}
