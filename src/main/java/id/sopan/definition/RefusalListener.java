package id.sopan.definition;

import java.util.List;

/** Hears of definitions that were refused, once for each content. */
@FunctionalInterface
public interface RefusalListener {

    /**
     * @param file its name
     * @param problems errors, and the warnings beside them
     */
    void refused(String file, List<Problem> problems);
}
