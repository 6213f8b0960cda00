package id.sopan.calendar;

import id.sopan.definition.Problem;
import java.util.List;
import java.util.Set;

/** Hears of changed calendar files that are taken. */
@FunctionalInterface
public interface CalendarListener {

    /**
     * Other files are about to count; heard again where it was not known to have been done.
     *
     * @param succession which files take the place of which; the same for the same ones
     */
    void changed(CalendarChanges changes, String succession);

    /**
     * An instance began with files that counted once, and others count since; heard at its start alone.
     *
     * @param files names of those that are not as they are in force; at least one
     * @param revision of the accepted files
     */
    default void setAside(Set<String> files, long revision) {}

    /**
     * Other files are about to count that have no error and yet may not be what was meant; heard as {@link #changed} is.
     *
     * @param warnings at least one, and none that was there before
     */
    default void doubted(List<Problem> warnings, String succession) {}
}
