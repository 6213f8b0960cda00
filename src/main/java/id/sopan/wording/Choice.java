package id.sopan.wording;

/**
 * Something that can be chosen by a button.
 *
 * @param option what the button carries
 * @param label what it says
 */
public record Choice(String option, String label) {}
