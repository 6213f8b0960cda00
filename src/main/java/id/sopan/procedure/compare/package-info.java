/** What differs between two versions of a procedure: pure, and complete, so that equal versions alone show nothing. */
@NamedInterface("compare")
@NullMarked
package id.sopan.procedure.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
