/** What people read, held against what an office would send and what Telegram takes. */
@NullMarked
package id.sopan.wording;

import org.jspecify.annotations.NullMarked;
