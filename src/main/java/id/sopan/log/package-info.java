/**
 * How the log is written: which request a line is about, and nothing personal in it. {@code logback.xml} names the classes
 * here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sopan.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
