/** What people read: a run seen from a chat becomes a {@link id.sopan.wording.Card}. Pure; Indonesian and English. */
@ApplicationModule(
        allowedDependencies = {"procedure", "procedure::print", "procedure::compare", "engine", "measure", "calendar"})
@NullMarked
package id.sopan.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
