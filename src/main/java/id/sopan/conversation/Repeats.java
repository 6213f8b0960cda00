package id.sopan.conversation;

import id.sopan.engine.Origin;
import id.sopan.wording.Notice;

/**
 * Does once what a message or tap asks for, however often it is delivered: needed where another one may have changed it since.
 * Noted once all is done, so that what was cut short is done again. A message that is older than what is noted changes nothing.
 */
record Repeats(Office office) {

    void once(Message message, Runnable effect) {
        if (office.replies().wasDone(message)) {
            return;
        }
        if (message.at().isBefore(office.clock().instant().minus(Origin.REPEATED))) {
            office.say(message, Notice.TOO_OLD);
        } else {
            effect.run();
        }
        office.replies().done(message);
    }
}
