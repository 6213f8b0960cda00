/**
 * The torture: random work of a small agency under planned faults, while the bot is killed and begun again; at the end
 * all is held against a model of its own. It sees of the bot its wire, what it stored, and what cards should say.
 */
@ApplicationModule(allowedDependencies = {"sandbox", "sandbox::settings", "engine"})
@NullMarked
package id.sopan.torture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
