/** Whether the machine's clock can be believed: it is watched, held against Telegram's, and what it told wrongly is noted. */
@ApplicationModule(allowedDependencies = {"store", "engine", "measure", "checkup", "desk", "wording", "conversation"})
@NullMarked
package id.sopan.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
