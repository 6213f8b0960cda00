/**
 * Files of data that an operator writes in YAML: read with the line of each value, held against a JSON schema, known by
 * the hash of their content, and refused with what to do about it.
 */
@ApplicationModule(allowedDependencies = {"digest", "log"})
@NullMarked
package id.sopan.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
