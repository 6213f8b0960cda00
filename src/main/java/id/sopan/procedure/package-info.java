/**
 * Procedures as data: the rows of an SOP AP (PermenPAN-RB 35/2012) with what the program needs to run them.
 *
 * <p>Definitions are read from YAML, linted, printed back as the SOP's own table, and known by the hash of their
 * content for as long as a run was begun with them.
 */
@ApplicationModule(allowedDependencies = {"definition"})
@NullMarked
package id.sopan.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
