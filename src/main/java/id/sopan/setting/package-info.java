/** Reads what an operator sets, for the bot and for the subcommands alike. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.sopan.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
