/** Units, people and the chats they live in; who may act for whom. */
@ApplicationModule(allowedDependencies = {"digest", "store", "procedure", "engine"})
@NullMarked
package id.sopan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
