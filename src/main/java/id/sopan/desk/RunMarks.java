package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The marks that a run bears as long as something is still to be done about it: each is found by it, until it is taken off. */
public record RunMarks(Runs runs) {

    /** The document of a run, marked so that what people see of it and what falls due of it is looked at anew. */
    public static Document toBeLookedAt(Document document) {
        if (!document.keys().contains(RunKeys.OPEN) || document.keys().contains(RunKeys.UNNUMBERED)) {
            return document;
        }
        Set<String> keys = new HashSet<>(document.keys());
        keys.add(RunKeys.UNSHOWN);
        keys.add(RunKeys.UNTIMED);
        return new Document(document.id(), document.version(), document.order(), keys, document.json());
    }

    /** Ids of the runs that people have not been shown as they are. */
    public List<String> unshown() {
        return runs.documents().ids(Query.of(RunKeys.UNSHOWN));
    }

    /** What is shown is as the run was at that version; false when it has moved on. */
    public boolean shown(String id, long version) {
        return runs.documents().removeKey(id, version, RunKeys.UNSHOWN);
    }

    /** What was shown of it is lost: it is among {@link #unshown} until it is shown again. */
    public void unshow(String id) {
        runs.documents().find(id).ifPresent(document -> {
            Set<String> keys = new HashSet<>(document.keys());
            if (keys.add(RunKeys.UNSHOWN)) {
                long version = document.version();
                runs.documents().replace(new Document(id, version, document.order(), keys, document.json()), version);
            }
        });
    }

    /** Runs of which it is not noted yet when something about them falls due: the oldest that can be read, not more than a batch. */
    public List<Run> untimed() {
        return runs.withKey(RunKeys.UNTIMED).limit(DocumentBatches.SIZE).toList();
    }

    /** It is noted for the run as it was at that version; false when it has moved on. */
    public boolean timed(String id, long version) {
        return runs.documents().removeKey(id, version, RunKeys.UNTIMED);
    }

    /** Finished runs of which it is not noted yet that nobody can say any more how they went; begun before that. */
    public List<Run> rateable(Instant begunBefore) {
        return runs.query(Query.of(RunKeys.RATEABLE).between(Long.MIN_VALUE, begunBefore.toEpochMilli()));
    }

    /** Its time for that is over as it was at that version; false when it has moved on. */
    public boolean closed(String id, long version) {
        return runs.documents().removeKey(id, version, RunKeys.RATEABLE);
    }

    /** Runs that have ended and of which it is not noted yet that nobody can undo that any more. */
    public List<Run> undoable() {
        return runs.query(Query.of(RunKeys.UNDOABLE));
    }

    /** Its end stands, as it was at that version; false when it has moved on. */
    public boolean ended(String id, long version) {
        return runs.documents().removeKey(id, version, RunKeys.UNDOABLE);
    }

    /** With files of which it is not noted that there are copies, or no more of what was taken out; the oldest first. */
    public Stream<Run> uncopied() {
        return runs.withKey(RunKeys.UNCOPIED);
    }

    /** There are copies of its files as it was at that version, and no others; false when it has moved on. */
    public boolean copied(String id, long version) {
        return runs.documents().removeKey(id, version, RunKeys.UNCOPIED);
    }
}
