/**
 * The only place that ticks: what falls due at instants of business time, such as reminders and periodic starts. What
 * was done is stored, so that it is done once, whatever dies meanwhile and however many instances there are.
 */
@ApplicationModule(
        allowedDependencies = {
            "log",
            "store",
            "procedure",
            "calendar",
            "engine",
            "measure",
            "roster",
            "desk",
            "wording",
            "outbox"
        })
@NullMarked
package id.sopan.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
