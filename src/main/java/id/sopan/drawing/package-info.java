/** Makes files of drawings: pictures for a phone as PNG, an SOP's form as PDF. Works without a display. */
@ApplicationModule(allowedDependencies = {"procedure::print"})
@NullMarked
package id.sopan.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
