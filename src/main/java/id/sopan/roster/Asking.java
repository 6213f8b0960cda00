package id.sopan.roster;

import id.sopan.engine.Hat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody said they belong to a unit, as long as they are not listed for it.
 *
 * @param refused when an admin refused it; null while it waits
 */
public record Asking(Hat hat, Instant at, @Nullable Instant refused) {}
