/**
 * What holds the journals of all runs together: the weekly heads, each one hash over the last entries of all. The format
 * is docs/record.md's, so that others can verify it.
 */
@ApplicationModule(allowedDependencies = {"store", "desk"})
@NullMarked
package id.sopan.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
