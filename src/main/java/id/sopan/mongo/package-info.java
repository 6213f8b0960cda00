/**
 * The store of a deployment with MongoDB: one collection per kind of document, written with majority and journal, read
 * from the primary, changed by compare-and-swap of single documents and never by transactions.
 */
@ApplicationModule(allowedDependencies = "store")
@NullMarked
package id.sopan.mongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
