@NullMarked
package id.sopan.conversation;

import org.jspecify.annotations.NullMarked;
