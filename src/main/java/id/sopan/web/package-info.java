/** Runs over HTTP, for programs of the agency, read only; and where Telegram posts its updates. */
@ApplicationModule(
        allowedDependencies = {
            "desk",
            "engine",
            "calendar",
            "measure",
            "procedure",
            "report",
            "report::export",
            "roster",
            "store",
            "telegram",
            "wording"
        })
@NullMarked
package id.sopan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
