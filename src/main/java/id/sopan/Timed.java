package id.sopan;

import id.sopan.schedule.Schedule;

/** Something in which things fall due, and are shown soon after. */
public interface Timed {

    Schedule schedule();

    /** Whether every chat shows what is stored. */
    boolean hasShownAll();
}
