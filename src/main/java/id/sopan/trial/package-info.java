/**
 * Dry runs: a definition is played with all of its roles by one person, with a clock of its own, and nothing of it is
 * sent to anybody else or kept. What is played is the real program; this module says only how it is played.
 */
@ApplicationModule(allowedDependencies = {"definition", "procedure", "wording"})
@NullMarked
package id.sopan.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
