/**
 * The shell around the engine: loads a run, lets the engine decide, commits one document by compare-and-swap, retries
 * on conflict, and delivers what one run owes to another. Nothing is sent from here.
 */
@ApplicationModule(
        allowedDependencies = {
            "digest",
            "log",
            "store",
            "definition",
            "calendar",
            "procedure",
            "engine",
            "measure",
            "roster"
        })
@NullMarked
package id.sopan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
