package id.sopan.checkup;

import org.jspecify.annotations.Nullable;

/**
 * How far copies of the files that people sent have come.
 *
 * @param waiting requests of which some file could not be copied, or cleared, at the last try
 * @param trouble why, as the log says it; null where nothing but that Telegram does not give some of them yet
 */
public record Copies(int waiting, @Nullable String trouble) {}
