/**
 * What holds the journals of all runs together, proves them, and carries them from one store to another: the weekly heads,
 * each one hash over the last entries of all, and archives. The formats are docs/record.md's.
 */
@ApplicationModule(allowedDependencies = {"digest", "store", "desk", "engine", "outbox"})
@NullMarked
package id.sopan.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
