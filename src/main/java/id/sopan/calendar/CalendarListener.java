package id.sopan.calendar;

import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import java.util.List;

/** Hears what becomes of changed calendar files. */
public interface CalendarListener extends RefusalListener {

    /**
     * Other files are about to count; heard again where it was not known to have been done.
     *
     * @param revision of the accepted files that these take the place of
     */
    void changed(CalendarChanges changes, long revision);

    /** Whoever it is of no interest to. */
    static CalendarListener none() {
        return new CalendarListener() {
            @Override
            public void changed(CalendarChanges changes, long revision) {}

            @Override
            public void refused(String file, List<Problem> problems) {}
        };
    }
}
