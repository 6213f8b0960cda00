package id.sopan.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** Chats and topics in which something cannot be shown, until something can be again. */
final class PlacesInTrouble {

    private final Outbox outbox;
    private final Subjects subjects;
    private final Surfaces surfaces;
    private final List<Trouble> told = new CopyOnWriteArrayList<>();
    /** To which something was sent, and nothing in vain since, as long as this instance speaks. */
    private final Set<Address> reached = ConcurrentHashMap.newKeySet();

    PlacesInTrouble(Outbox outbox, Subjects subjects, Surfaces surfaces) {
        this.outbox = outbox;
        this.subjects = subjects;
        this.surfaces = surfaces;
    }

    void tell(Trouble trouble) {
        told.add(trouble);
    }

    /** Another instance may have spoken. */
    void forget() {
        reached.clear();
    }

    /** Nothing can be shown there any more. */
    void unreachable(Address at, boolean topicOnly) {
        reached.removeIf(topicOnly ? at::equals : at::holds);
        told.forEach(trouble -> trouble.unreachable(at, topicOnly));
    }

    /** What could not be shown there is tried once more. */
    void reachable(long chat) {
        Address all = new Address(chat, null);
        told.forEach(trouble -> trouble.reachable(all));
        outbox.alone(all, () -> tryAgain(all));
    }

    /** Something was sent there: that it can be reached again, Telegram tells not always. */
    void reached(Address at) {
        if (reached.add(at)) {
            outbox.alone(at, () -> {
                if (reached.contains(at)) {
                    told.forEach(trouble -> trouble.reachable(at));
                    tryAgain(at);
                }
            });
        }
    }

    /** One of what could not be shown there is tried once more; where there is nothing, the place is in trouble no more. */
    void probe(Address at) {
        outbox.alone(at, () -> {
            List<Surface> there = in(at);
            if (there.isEmpty()) {
                told.forEach(trouble -> trouble.reachable(at));
            } else {
                String subject = there.get(ThreadLocalRandom.current().nextInt(there.size()))
                        .subject();
                there.stream()
                        .filter(surface -> surface.subject().equals(subject))
                        .forEach(this::tryAgain);
            }
        });
    }

    private List<Surface> in(Address at) {
        return surfaces.inTrouble(at.chat()).stream()
                .filter(surface -> at.holds(surface.at()))
                .toList();
    }

    private void tryAgain(Address at) {
        in(at).forEach(this::tryAgain);
    }

    private void tryAgain(Surface surface) {
        subjects.unshow(surface.subject(), () -> surfaces.change(surface, Surface::triedAgain));
        outbox.changed(surface.subject());
    }
}
