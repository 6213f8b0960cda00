package id.sopan.outbox;

import java.util.Map;

/**
 * What a subject should show, as it was found at one look at what is stored. Whoever changes that afterwards has it looked
 * at again.
 *
 * @param number of a look that began later is higher: that one saw all that this one saw
 * @param chats that show it or should, with how urgent it is there
 */
record Look(long number, Wanted wanted, Map<Long, Show.Urgency> chats) {}
