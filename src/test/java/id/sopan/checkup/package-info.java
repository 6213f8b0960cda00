@NullMarked
package id.sopan.checkup;

import org.jspecify.annotations.NullMarked;
