/** Who is signed in to the console: links that are good once, and what they become. Only hashes of both are stored. */
@ApplicationModule(allowedDependencies = {"digest", "store"})
@NullMarked
package id.sopan.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
