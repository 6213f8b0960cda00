@NullMarked
package id.sopan.mongo;

import org.jspecify.annotations.NullMarked;
