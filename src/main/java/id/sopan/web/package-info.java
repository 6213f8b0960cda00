/** Runs over HTTP, for programs of the agency; read only. */
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
            "wording"
        })
@NullMarked
package id.sopan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
