package id.sopan.conversation;

import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.outbox.Trouble;
import id.sopan.roster.Roster;

/** Somebody cannot be written to in private, though they could once: their group is told instead, now and from now on. */
record Blocked(Roster roster, UnsentReplies unsent) implements Trouble {

    @Override
    public void unreachable(Address at, boolean topicOnly) {
        if (at.isPrivate()) {
            roster.colleague(at.chat())
                    .ifPresent(known -> roster.chats().started(new Person(known.id(), known.name()), false));
            unsent.redirect(at.chat());
        }
    }

    @Override
    public void reachable(Address at) {}
}
