/**
 * What may happen to a run, and what it then is. {@link id.sopan.engine.Engine#decide} answers a command with events or
 * with a rejection that bears its reason; {@link id.sopan.engine.Run#apply} folds an entry into the state. No input or
 * output, no clock, no chance: the same journal always gives the same run.
 */
@ApplicationModule(allowedDependencies = {"digest", "procedure"})
@NullMarked
package id.sopan.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
