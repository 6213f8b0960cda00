package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Mandate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may act as at this moment.
 *
 * @param uncertain whether there is an open unit of whose home Telegram would not tell the members; that unit's hats
 *     are then missing, and the person should hear that the bot must be administrator there
 * @param mandates what they may act as in the place of others
 */
public record Hats(Set<Hat> hats, List<Mandate> mandates, boolean uncertain) {

    /** Of who stands in for nobody. */
    public Hats(Set<Hat> hats, boolean uncertain) {
        this(hats, List.of(), uncertain);
    }

    public Hats {
        hats = Set.copyOf(hats);
        mandates = List.copyOf(mandates);
    }

    /** In their own right or for others. */
    public Set<Hat> all() {
        Set<Hat> all = new HashSet<>(hats);
        mandates.forEach(mandate -> all.add(mandate.hat()));
        return all;
    }
}
