package id.sopan.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Groups that become supergroups: what one showed and should show is shown in the other. */
final class Moving {

    private final Outbox outbox;
    private final Subjects subjects;
    private final Surfaces surfaces;
    private final Drawing drawing;
    private final List<Migration> migrations = new CopyOnWriteArrayList<>();

    Moving(Outbox outbox, Subjects subjects, Surfaces surfaces, Drawing drawing) {
        this.outbox = outbox;
        this.subjects = subjects;
        this.surfaces = surfaces;
        this.drawing = drawing;
    }

    void tell(Migration migration) {
        migrations.add(migration);
    }

    /** A second time changes nothing. */
    void move(long from, long to) {
        unshow(from);
        migrations.forEach(migration -> migration.moving(from, to));
        migrations.forEach(migration -> migration.moved(from, to));
        forget(from, to);
    }

    /** Whatever happens to this process, what the chat showed is found again. */
    private void unshow(long chat) {
        surfaces.in(chat).stream().map(Surface::subject).distinct().forEach(subjects::unshow);
    }

    /**
     * What was shown in a chat cannot be sent there any more; subjects that want to be seen are shown anew. Messages there can
     * still be edited, and lose their buttons where the new ones have such; that is tried once.
     */
    private void forget(long chat, long to) {
        List<Surface> there = surfaces.in(chat);
        there.forEach(surface -> subjects.unshow(surface.subject(), () -> surfaces.delete(surface)));
        there.stream()
                .filter(surface -> surface.message() != 0)
                .forEach(left -> outbox.aside(() -> {
                    if (bearsButtons(left, to)) {
                        outbox.strip(left.at(), left.message());
                    }
                }));
        there.stream().map(Surface::subject).distinct().forEach(outbox::changed);
    }

    private boolean bearsButtons(Surface left, long to) {
        return drawing.wanted(left.subject(), to).stream()
                .flatMap(wanted -> wanted.shows().stream())
                .filter(show -> show.to().chat() == to && show.slot().equals(left.slot()))
                .anyMatch(show -> !show.card().rows().isEmpty());
    }
}
