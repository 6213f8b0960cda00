/**
 * Working time: how much of it lies between two instants, when a standard time is used up, and which day is off by
 * which decree; and the files that say so. No clock and no database.
 */
@ApplicationModule(allowedDependencies = {"definition"})
@NullMarked
package id.sopan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
