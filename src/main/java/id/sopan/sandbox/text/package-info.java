/** Formatted text as the Bot API has it: the three parse modes, entities in UTF-16 units, detection of commands and links. */
@NullMarked
package id.sopan.sandbox.text;

import org.jspecify.annotations.NullMarked;
