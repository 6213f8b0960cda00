/** HTTP: the emulator's own server on loopback, and what it makes of requests. */
@NullMarked
package id.sopan.sandbox.wire;

import org.jspecify.annotations.NullMarked;
