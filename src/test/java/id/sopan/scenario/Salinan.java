package id.sopan.scenario;

import id.sopan.record.CopyVerification;
import id.sopan.record.RunsWithCopies;
import id.sopan.record.Source;
import id.sopan.store.Collection;
import java.time.Duration;
import java.util.List;

/** The copies of files that an office keeps, held against its journals. */
final class Salinan {

    private Salinan() {}

    /** @param pause after which what is found is looked at once more */
    static CopyVerification periksa(Kantor kantor, Duration pause) {
        RunsWithCopies runs = RunsWithCopies.of(Source.of(kantor.store()));
        runs.each(Collection.RUNS, unused -> {});
        return CopyVerification.of(kantor.store(), runs.ids(), List.of(kantor.copies()), pause);
    }
}
