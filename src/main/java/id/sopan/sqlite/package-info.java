/**
 * The store of an installation without a database server: one SQLite file that survives a crash at any moment. One
 * connection writes, and writers that arrive together share one commit; a few connections read beside it.
 */
@ApplicationModule(allowedDependencies = "store")
@NullMarked
package id.sopan.sqlite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
