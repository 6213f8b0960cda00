/**
 * {@code /periksa}: whether an installation is fit for work, and what to press where it is not. Each check is a pure
 * function of the facts, which {@link id.sopan.checkup.Checkup} gathers.
 */
@ApplicationModule(
        allowedDependencies = {"store", "definition", "procedure", "engine", "calendar", "roster", "desk", "wording"})
@NullMarked
package id.sopan.checkup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
