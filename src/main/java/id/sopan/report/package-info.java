/**
 * What the runs of a period come to: statistics per step against the mutu baku, the weekly summary of each chat, and
 * reports of any period. Figures are computed on read with the calendar in force; what was said is kept as said.
 */
@ApplicationModule(
        allowedDependencies = {
            "log",
            "store",
            "procedure",
            "procedure::print",
            "drawing",
            "engine",
            "calendar",
            "measure",
            "roster",
            "desk",
            "record",
            "wording",
            "outbox",
            "schedule"
        })
@NullMarked
package id.sopan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
