package id.sopan.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.roster.Membership.Standing;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * In which of many homes somebody is. Where they were not, nor were ever met, Telegram is not asked again for hours: that
 * they join is told or seen, and what is stored of them has another version then. That they are there is asked as ever, and
 * so is where only a few homes matter, as for an act.
 */
final class Whereabouts {

    static final Duration KNOWN = Duration.ofHours(4);

    /** Of so many homes Telegram is asked in any case. */
    static final int FEW = 40;

    /** Homes in which somebody is not, of all people together: eight bytes each. */
    private static final int MOST = 1 << 21;

    private static final long[] NONE = {};

    private final Membership membership;
    private final Cache<Who, long[]> elsewhere;

    Whereabouts(Membership membership, Ticker ticker) {
        this.membership = membership;
        elsewhere = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((Who who, long[] homes) -> homes.length + 1)
                .expireAfter(Expiry.creating((Who who, long[] homes) -> KNOWN))
                .ticker(ticker)
                .build();
    }

    private record Who(long person, long version) {}

    /**
     * Their standing in each of these.
     *
     * @param met the groups in which they were met
     * @param version of what is stored of them
     */
    Map<Long, Standing> in(Set<Long> homes, Set<Long> met, long person, long version) {
        if (homes.isEmpty()) {
            return Map.of();
        }
        if (homes.size() <= FEW || version == 0) {
            return membership.of(homes, person, version);
        }
        Who who = new Who(person, version);
        long[] absent = elsewhere.get(who, unknown -> NONE);
        LongPredicate isAbsent = home -> Arrays.binarySearch(absent, home) >= 0;
        Set<Long> asked = homes.stream().filter(home -> !isAbsent.test(home)).collect(Collectors.toSet());
        Map<Long, Standing> standings = new HashMap<>();
        homes.forEach(home -> standings.put(home, Standing.ABSENT));
        standings.putAll(membership.of(asked, person, version));
        LongStream found = asked.stream()
                .filter(home -> !met.contains(home) && standings.get(home) == Standing.ABSENT)
                .mapToLong(Long::longValue);
        elsewhere.put(
                who, LongStream.concat(Arrays.stream(absent), found).sorted().toArray());
        return standings;
    }
}
