/** What a journal says in time: how long each visit of a step queued, was handled and waited. */
@ApplicationModule(allowedDependencies = {"procedure", "engine"})
@NullMarked
package id.sopan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
