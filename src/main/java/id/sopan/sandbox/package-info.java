/**
 * A Bot API emulator on the wire, strict as Telegram is, and the means to play people on it. It knows nothing of the
 * rest of the program and runs alone as well; {@code docs/sandbox.md} describes it from outside.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.sopan.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
