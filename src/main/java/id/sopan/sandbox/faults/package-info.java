/** Troubles of Telegram and of the way to it: which there are, and the one place that decides when they happen. */
@NullMarked
package id.sopan.sandbox.faults;

import org.jspecify.annotations.NullMarked;
