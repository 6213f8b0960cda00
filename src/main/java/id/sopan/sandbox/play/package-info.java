/** The control API: setting the stage, acting as a person, seeing as a person. Documented in {@code docs/sandbox.md}. */
@NullMarked
package id.sopan.sandbox.play;

import org.jspecify.annotations.NullMarked;
