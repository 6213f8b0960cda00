/**
 * Working time: how much of it lies between two instants, when a standard time is used up, and which day is off by
 * which decree. Pure: no clock, no files, no database.
 */
@ApplicationModule(allowedDependencies = {"definition"})
@NullMarked
package id.sopan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
