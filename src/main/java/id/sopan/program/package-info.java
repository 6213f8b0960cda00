/** What this process is made of: the file that its classes come from. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sopan.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
