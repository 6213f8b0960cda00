package id.sopan.store;

import org.jspecify.annotations.Nullable;

/**
 * Which documents, in which order. Ties of {@code order} are broken by id (compared by its UTF-8 bytes), in the same
 * direction.
 *
 * @param key that they bear; null means all of the collection
 * @param from lowest {@code order}, inclusive; {@link Long#MIN_VALUE} means from the first
 * @param until highest {@code order}, exclusive; {@link Long#MAX_VALUE} means to the last, whatever order that has
 * @param newestFirst descending by {@code order}
 * @param limit how many at most, 1 or more
 */
public record Query(@Nullable String key, long from, long until, boolean newestFirst, int limit) {

    public static Query of(String key) {
        return new Query(key, Long.MIN_VALUE, Long.MAX_VALUE, false, Integer.MAX_VALUE);
    }

    public static Query all() {
        return new Query(null, Long.MIN_VALUE, Long.MAX_VALUE, false, Integer.MAX_VALUE);
    }

    /** Whether nothing is left out of what bears the key, or of the collection. */
    public boolean isWhole() {
        return isOfAnyOrder() && limit == Integer.MAX_VALUE;
    }

    /** Whether {@code order} is nothing to cut by: also what has one that nobody can have written is found. */
    public boolean isOfAnyOrder() {
        return from == Long.MIN_VALUE && until == Long.MAX_VALUE;
    }

    public Query between(long from, long until) {
        return new Query(key, from, until, newestFirst, limit);
    }

    public Query latestFirst() {
        return new Query(key, from, until, true, limit);
    }

    public Query limit(int limit) {
        return new Query(key, from, until, newestFirst, limit);
    }
}
