package id.sopan.schedule;

import id.sopan.wording.ReminderItem;
import java.time.Instant;

/**
 * One thing that one chat is told about one run.
 *
 * @param step in which it was
 * @param visit which stay in it
 * @param mark see {@link Mark#name}
 * @param named the instant that it names, see {@link ReminderItem#named}
 */
record Item(String run, String step, int visit, String mark, ReminderItem.Kind kind, Instant named) {}
