package id.sopan.outbox;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at what may not be shown as it is, and at whatever may have to change with it. */
final class Unshown {

    /** Of what is under way to some chat so much is looked at at once, since it may have been missed in another. */
    private static final int LOOKED_AT = 100;

    private final Outbox outbox;
    private final Subjects subjects;
    private final Surfaces surfaces;
    private final UnderWay underWay;
    /** How many looks have not come to their end. */
    private final AtomicInteger looking = new AtomicInteger();
    /** What was under way at the last look. */
    private volatile Set<String> waited = Set.of();

    private volatile String lastLookedAt = "";
    /** What a process before this one may have changed without noting it, as long as not all of it was looked at; else null. */
    private final AtomicReference<@Nullable Doubt> inDoubt = new AtomicReference<>();

    Unshown(Outbox outbox, Subjects subjects, Surfaces surfaces, UnderWay underWay) {
        this.outbox = outbox;
        this.subjects = subjects;
        this.surfaces = surfaces;
        this.underWay = underWay;
    }

    /** One for each time that it is not known what messages show. */
    private record Doubt(String kind) {}

    /**
     * It is not known what the messages of these show, nor those that may have changed with them: these are looked for at the
     * next looks, since there may be thousands.
     *
     * @param kind of subjects that have no message but such as can be edited
     */
    void doubt(String kind) {
        Doubt doubt = new Doubt(kind);
        subjects.unshown().forEach(subject -> doubt(doubt, subject));
        inDoubt.set(doubt);
    }

    private void doubt(Doubt doubt, String subject) {
        if (Subjects.kind(subject).equals(doubt.kind)) {
            surfaces.doubt(subject);
        }
    }

    /** Returns at once. */
    void lookAtAll() {
        Doubt doubt = inDoubt.get();
        look(subjects.unshown(), doubt);
    }

    /**
     * Likewise, but of what was under way at the look before, which may be thousands where chats have to wait, some at a time.
     * Nothing where the look before has not come to its end.
     */
    void look() {
        if (looking.get() > 0) {
            return;
        }
        if (inDoubt.get() != null) {
            lookAtAll();
            return;
        }
        List<String> unshown = subjects.unshown();
        Set<String> waiting =
                unshown.stream().filter(underWay::includes).collect(Collectors.toCollection(TreeSet::new));
        List<String> still = waiting.stream().filter(waited::contains).toList();
        waited = waiting;
        List<String> looked = Stream.concat(unshown.stream().filter(subject -> !waiting.contains(subject)), next(still))
                .toList();
        if (!looked.isEmpty()) {
            look(looked, null);
        }
    }

    /** Those that follow the last one, round and round. */
    private Stream<String> next(List<String> sorted) {
        int from = (int) sorted.stream()
                .filter(subject -> subject.compareTo(lastLookedAt) <= 0)
                .count();
        List<String> next = Stream.concat(
                        sorted.subList(from, sorted.size()).stream(), sorted.subList(0, from).stream())
                .limit(LOOKED_AT)
                .toList();
        lastLookedAt = next.isEmpty() ? "" : next.getLast();
        return next.stream();
    }

    /** @param doubt where these are all, and it is not known what those that change with them show; else null */
    private void look(List<String> unshown, @Nullable Doubt doubt) {
        outbox.aside(() -> {
            looking.incrementAndGet();
            try {
                subjects.withKin(unshown.stream())
                        .takeWhile(subject -> outbox.speaks())
                        .peek(subject -> {
                            if (doubt != null) doubt(doubt, subject);
                        })
                        .forEach(outbox::show);
                if (doubt != null && outbox.speaks()) {
                    inDoubt.compareAndSet(doubt, null);
                }
            } finally {
                looking.decrementAndGet();
            }
        });
    }
}
