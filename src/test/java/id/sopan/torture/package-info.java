@NullMarked
package id.sopan.torture;

import org.jspecify.annotations.NullMarked;
