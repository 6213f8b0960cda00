/** Time, held against the four things that it can be. */
@NullMarked
package id.sopan.measure;

import org.jspecify.annotations.NullMarked;
