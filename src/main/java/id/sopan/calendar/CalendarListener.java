package id.sopan.calendar;

/** Hears of changed calendar files that are taken. */
@FunctionalInterface
public interface CalendarListener {

    /**
     * Other files are about to count; heard again where it was not known to have been done.
     *
     * @param revision of the accepted files that these take the place of
     */
    void changed(CalendarChanges changes, long revision);
}
