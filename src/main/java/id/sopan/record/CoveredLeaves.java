package id.sopan.record;

import id.sopan.store.Documents;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The leaves of a head in the order of their numbers, merged from its list and those of the heads before it, of which one
 * part each is held at a time. A part that cannot be read is an {@link IllegalArgumentException}; what one that is gone or
 * in disorder leaves behind has another root than the head.
 */
final class CoveredLeaves implements Iterator<Leaf> {

    private final PriorityQueue<Listed> next = new PriorityQueue<>(
            Comparator.comparing(Listed::run).thenComparing(Listed::age, Comparator.reverseOrder()));

    /** @param heads the oldest first, each going on from the one before */
    CoveredLeaves(Documents documents, List<Head> heads) {
        for (int age = 0; age < heads.size(); age++) {
            goOn(new Listed(documents, heads.get(age), age));
        }
    }

    /** Goes through the list of one head. */
    private static final class Listed {

        private final Documents documents;
        private final Head head;
        private final int age;
        private final Deque<Leaf> leaves = new ArrayDeque<>();
        private int part;

        private Listed(Documents documents, Head head, int age) {
            this.documents = documents;
            this.head = head;
            this.age = age;
        }

        private boolean hasNext() {
            if (leaves.isEmpty()) {
                HeadBook.part(documents, head, part++).ifPresent(leaves::addAll);
            }
            return !leaves.isEmpty();
        }

        private String run() {
            return leaves.element().run();
        }

        private int age() {
            return age;
        }
    }

    private void goOn(Listed listed) {
        if (listed.hasNext()) {
            next.add(listed);
        }
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** Of the lines of one run the newest. */
    @Override
    public Leaf next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        Leaf newest = taken();
        while (!next.isEmpty() && next.element().run().equals(newest.run())) {
            Leaf ignored = taken();
        }
        return newest;
    }

    private Leaf taken() {
        Listed listed = next.remove();
        Leaf leaf = listed.leaves.remove();
        goOn(listed);
        return leaf;
    }
}
