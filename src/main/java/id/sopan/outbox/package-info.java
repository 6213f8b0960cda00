/**
 * Makes chats show what is stored. Everything that people see is a projection: what a subject (a run, a dialogue, a
 * reply) should show is compared with what its surfaces show, and sent or edited until both are the same.
 */
@ApplicationModule(
        allowedDependencies = {"digest", "log", "store", "procedure", "engine", "measure", "roster", "desk", "wording"})
@NullMarked
package id.sopan.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
