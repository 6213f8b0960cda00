/** What every store must do, whichever database it stands on. */
@NullMarked
package id.sopan.store;

import org.jspecify.annotations.NullMarked;
