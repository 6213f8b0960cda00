package id.sopan.engine;

/**
 * The run that asked for this one.
 *
 * @param run its id
 * @param number its number, such as {@code WS-2026-0001}
 * @param step the step that waits
 * @param visit which child of that step this is, from 1
 */
public record Parent(String run, String number, String step, int visit) {}
