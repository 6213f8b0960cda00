/**
 * The methods of the Bot API (https://core.telegram.org/bots/api), grouped by subject, with the errors of Telegram's
 * server in its own words. A refused call is an {@link id.sopan.sandbox.bot.ApiError}: on this wire a rejection is an
 * HTTP status, and it is thrown from wherever a rule is broken to the one place that writes it.
 */
@NullMarked
package id.sopan.sandbox.bot;

import org.jspecify.annotations.NullMarked;
