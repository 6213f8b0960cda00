@NullMarked
package id.sopan.outbox;

import org.jspecify.annotations.NullMarked;
