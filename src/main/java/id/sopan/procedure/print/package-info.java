/**
 * Prints procedures back as the form of an SOP AP (PermenPAN-RB 35/2012): its head, its table, and its flow chart's
 * symbols in the columns of the pelaksana. Drawn from the definition and never by hand. Always in Indonesian, as the
 * SOP is.
 */
@NamedInterface("print")
@NullMarked
package id.sopan.procedure.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
