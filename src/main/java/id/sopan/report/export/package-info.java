/**
 * Runs as files for other programs: spreadsheet, CSV, XES (IEEE 1849) and OCEL 2.0. Runs come by one after the other
 * and no format holds more than a few of them at a time. Flow charts and the forms of SOPs, for people, go the same way.
 */
@NamedInterface("export")
@NullMarked
package id.sopan.report.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
