/**
 * The one port to a database: documents with compare-and-swap, found by id or by key. What stands behind it is a
 * matter of {@code sqlite} and {@code mongo}; what is in the documents is a matter of the modules that own them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sopan.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
