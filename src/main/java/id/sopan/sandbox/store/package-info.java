/**
 * Keeps the emulator's state over a kill: tables in memory, and a journal of JSON lines beside them. A line is one
 * change as a whole; a torn last line is a change that never happened. The journal is written anew at each start.
 */
@NullMarked
package id.sopan.sandbox.store;

import org.jspecify.annotations.NullMarked;
