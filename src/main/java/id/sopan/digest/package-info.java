/** The one hash that is used wherever something is known by its content. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sopan.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
