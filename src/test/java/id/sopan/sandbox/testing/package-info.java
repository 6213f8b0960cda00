/** A small client of the sandbox's control API, with which scenarios play people in their words. */
@NullMarked
package id.sopan.sandbox.testing;

import org.jspecify.annotations.NullMarked;
