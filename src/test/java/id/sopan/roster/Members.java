package id.sopan.roster;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The members of groups, as Telegram would tell a bot that is administrator there. */
final class Members implements Membership {

    private final Map<String, Standing> told = new ConcurrentHashMap<>();
    private final Map<String, Standing> cached = new ConcurrentHashMap<>();
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();

    /** The groups of which it was asked since this was asked last. */
    Set<Long> asked() {
        Set<Long> all = Set.copyOf(asked);
        asked.clear();
        return all;
    }

    void are(long chat, Standing standing, long... people) {
        for (long person : people) {
            told.put(chat + ":" + person, standing);
        }
    }

    @Override
    public Standing of(long chat, long person, long version) {
        String key = chat + ":" + person;
        asked.add(chat);
        return version == 0
                ? told.getOrDefault(key, Standing.ABSENT)
                : cached.computeIfAbsent(key + ":" + version, unknown -> told.getOrDefault(key, Standing.ABSENT));
    }

    @Override
    public boolean isToldOf(long chat) {
        return true;
    }
}
