package id.sopan.definition;

import java.util.List;
import java.util.Set;

/** Hears of definitions that were refused, once for each content, and of those that are not. */
@FunctionalInterface
public interface RefusalListener {

    /**
     * @param file its name
     * @param problems errors, and the warnings beside them
     */
    void refused(String file, List<Problem> problems);

    /** @param files that are right, or gone: heard whenever files have changed, and at the start */
    default void right(Set<String> files) {}
}
