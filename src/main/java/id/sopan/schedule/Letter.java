package id.sopan.schedule;

import id.sopan.outbox.Address;
import java.time.Instant;
import java.util.List;

/**
 * One message with all that a chat is reminded of at one time.
 *
 * @param at when the first of it was recorded
 */
record Letter(Address to, Instant at, List<Item> items) {}
