@NullMarked
package id.sopan.calendar;

import org.jspecify.annotations.NullMarked;
