/**
 * The only place that knows Telegram's Bot API: polls updates and hands them to the front desk, sends and edits what
 * the outbox wants shown, asks who is in a chat, publishes the commands. {@link id.sopan.telegram.Telegram} is the way
 * in.
 */
@ApplicationModule(
        allowedDependencies = {"log", "program", "store", "procedure", "roster", "wording", "outbox", "conversation"})
@NullMarked
package id.sopan.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
