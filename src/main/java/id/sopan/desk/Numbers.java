package id.sopan.desk;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers without gaps, per procedure and year: each is claimed for one run before the run bears it. All who claim for the
 * same run at the same time, in whichever instance, try the same number, which is stored first, and another only once
 * that is another run's; so the run never takes two, and what was claimed is never given back.
 */
final class Numbers {

    private static final String ATTEMPT = "attempt:";
    private static final String SERIES = "series";

    private final Documents claims;
    private final ReentrantLock claiming = new ReentrantLock();

    Numbers(Documents claims) {
        this.claims = claims;
    }

    /** The run's number, such as {@code WS-2026-0001}; the same when asked again. */
    String claim(String run, String prefix, int year) {
        claiming.lock();
        try {
            while (true) {
                // in this order: an attempt that is there while nothing is claimed yet is the only one
                Optional<Document> attempt = claims.find(ATTEMPT + run);
                Optional<String> claimed = claimed(run);
                if (claimed.isPresent()) {
                    attempt.ifPresent(over -> claims.delete(over.id(), over.version()));
                    return claimed.get();
                }
                if (attempt.isPresent()) {
                    follow(run, attempt.get());
                } else {
                    claims.insert(attempt(run, 1, prefix + "-" + year));
                }
            }
        } finally {
            claiming.unlock();
        }
    }

    private Optional<String> claimed(String run) {
        return claims.ids(Query.of(key(run))).stream().findFirst();
    }

    /** Tries the number; where another run has it, the next one is stored, to be tried after that. */
    private void follow(String run, Document attempt) {
        String series = Json.MAPPER.readTree(attempt.json()).path(SERIES).asString();
        long number = attempt.order();
        String id = id(series, number);
        Document claim = new Document(id, 1, number, Set.of(key(run), SERIES + ":" + series), "{}");
        boolean isOthers = !claims.insert(claim)
                && claims.find(id)
                        .filter(there -> !there.keys().contains(key(run)))
                        .isPresent();
        if (isOthers) {
            claims.replace(attempt(run, attempt.version() + 1, series), attempt.version());
        }
    }

    private Document attempt(String run, long version, String series) {
        List<Document> last =
                claims.query(Query.of(SERIES + ":" + series).latestFirst().limit(1));
        long number = last.isEmpty() ? 1 : last.getFirst().order() + 1;
        String json = Json.MAPPER.createObjectNode().put(SERIES, series).toString();
        return new Document(ATTEMPT + run, version, number, Set.of(), json);
    }

    private static String key(String run) {
        return "run:" + run;
    }

    /** With the leading zeros that people leave out; as it is where it is no such number. */
    static String full(String number) {
        int dash = number.lastIndexOf('-');
        String count = number.substring(dash + 1);
        return dash > 0 && count.matches("\\d{1,9}") ? id(number.substring(0, dash), Long.parseLong(count)) : number;
    }

    private static String id(String series, long number) {
        return "%s-%04d".formatted(series, number);
    }
}
