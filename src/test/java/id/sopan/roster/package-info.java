@NullMarked
package id.sopan.roster;

import org.jspecify.annotations.NullMarked;
