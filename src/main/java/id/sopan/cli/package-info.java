/** The subcommands: each prints an answer and ends, without starting the bot. */
@ApplicationModule(
        allowedDependencies = {
            "log",
            "definition",
            "calendar",
            "procedure",
            "procedure::print",
            "wording",
            "drawing",
            "sandbox",
            "setting",
            "store",
            "sqlite",
            "mongo",
            "engine",
            "measure",
            "roster",
            "desk",
            "record",
            "report"
        })
@NullMarked
package id.sopan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
