package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whole runs as the documents that the desk would have written. */
public final class Filing {

    private final RunCodec codec = new RunCodec();

    /** Somebody has written so much on a run that lies in the store. */
    public void fill(Documents runs, Procedure procedure, Run run, int characters) {
        fill(runs, procedure, run, characters, run.lastAt());
    }

    /** Likewise at that instant. */
    public void fill(Documents runs, Procedure procedure, Run run, int characters, Instant at) {
        Document document = runs.find(run.id()).orElseThrow();
        Event note = new Event.NoteAdded("x".repeat(characters), null);
        Entry entry = new Entry(run.seq() + 1, at, at, run.requester(), Origin.NONE, note);
        Filed filled = codec.append(codec.read(document), List.of(entry));
        Document written = codec.write(procedure, filled);
        Set<String> keys = new HashSet<>(written.keys());
        keys.remove(RunKeys.UNSHOWN);
        Document full = new Document(written.id(), written.version(), written.order(), keys, written.json());
        if (!runs.replace(full, document.version())) {
            throw new IllegalStateException("written meanwhile: " + run.number());
        }
    }

    /** Of a run that people have been shown as it is. */
    public Document document(Procedure procedure, Run run) {
        Filed filed = codec.begin(run.id(), run.journal());
        Document written = codec.write(procedure, filed);
        Set<String> keys = new HashSet<>(written.keys());
        keys.remove(RunKeys.UNSHOWN);
        return new Document(written.id(), written.version(), written.order(), keys, written.json());
    }
}
