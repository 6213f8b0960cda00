/** What falls due, without a store. */
@NullMarked
package id.sopan.schedule;

import org.jspecify.annotations.NullMarked;
