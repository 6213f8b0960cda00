package id.sopan.desk;

/**
 * The first entry of a journal that was not written so after the one before it.
 *
 * @param seq its place, from 1
 * @param field that tells: {@code seq}, {@code prev}, {@code hash}, or {@code form} where it cannot be read
 */
public record Misfit(long seq, String field, String expected, String found) {}
