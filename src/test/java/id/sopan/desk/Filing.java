package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.store.Document;
import java.util.HashSet;
import java.util.Set;

/** Whole runs as the documents that the desk would have written. */
public final class Filing {

    private final RunCodec codec = new RunCodec();

    /** Of a run that people have been shown as it is. */
    public Document document(Procedure procedure, Run run) {
        Filed filed = codec.begin(run.id(), run.journal());
        Document written = codec.write(procedure, filed);
        Set<String> keys = new HashSet<>(written.keys());
        keys.remove(RunKeys.UNSHOWN);
        return new Document(written.id(), written.version(), written.order(), keys, written.json());
    }
}
