/**
 * What a journal says in time: how long each visit of a step queued, was handled and waited, in wall time and in the
 * working time of the unit that acts, beside its standard; and why. Nothing here is stored: it is computed on read, by
 * the calendar that is in force.
 */
@ApplicationModule(allowedDependencies = {"procedure", "engine", "calendar"})
@NullMarked
package id.sopan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
