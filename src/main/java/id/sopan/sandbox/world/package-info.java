/** The messenger that the emulator pretends to be: people, bots, chats, members, messages, updates, and what each sees. */
@NullMarked
package id.sopan.sandbox.world;

import org.jspecify.annotations.NullMarked;
