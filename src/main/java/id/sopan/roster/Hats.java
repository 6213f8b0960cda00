package id.sopan.roster;

import id.sopan.engine.Hat;
import java.util.Set;

/**
 * What somebody may act as at this moment.
 *
 * @param uncertain whether there is an open unit of whose home Telegram would not tell the members; that unit's hats
 *     are then missing, and the person should hear that the bot must be administrator there
 */
public record Hats(Set<Hat> hats, boolean uncertain) {

    public Hats {
        hats = Set.copyOf(hats);
    }
}
