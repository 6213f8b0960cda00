/**
 * What people say and tap, turned into commands: slash commands, forms that ask one question at a time, prompts for a
 * reason or an output. Knows dialogues, not the Bot API.
 */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "digest",
            "definition",
            "calendar",
            "procedure",
            "engine",
            "measure",
            "roster",
            "session",
            "checkup",
            "desk",
            "trial",
            "wording",
            "outbox",
            "report",
            "report::export"
        })
@NullMarked
package id.sopan.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
