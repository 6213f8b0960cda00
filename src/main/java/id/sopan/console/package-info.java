/**
 * The console: pages below {@code /konsol} for people who signed in by a link from the bot. What somebody sees there is
 * what they may read in the chat.
 */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "procedure",
            "definition",
            "calendar",
            "engine",
            "measure",
            "roster",
            "session",
            "desk",
            "trial",
            "wording",
            "outbox",
            "procedure::print",
            "drawing",
            "report",
            "web"
        })
@NullMarked
package id.sopan.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
