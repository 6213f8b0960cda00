@NullMarked
package id.sopan.sqlite;

import org.jspecify.annotations.NullMarked;
