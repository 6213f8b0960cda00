package id.sopan.desk;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Numbers without gaps, per procedure and year: each is claimed for one run before the run bears it. */
final class Numbers {

    private final Documents claims;
    private final ReentrantLock claiming = new ReentrantLock();

    Numbers(Documents claims) {
        this.claims = claims;
    }

    /** The run's number, such as {@code WS-2026-0001}; the same when asked again. */
    String claim(String run, String prefix, int year) {
        claiming.lock();
        try {
            List<Document> claimed = claimed(run);
            return claimed.isEmpty()
                    ? first(run, prefix + "-" + year)
                    : claimed.getFirst().id();
        } finally {
            claiming.unlock();
        }
    }

    private List<Document> claimed(String run) {
        return claims.query(Query.of("run:" + run));
    }

    /** Whoever claims for the same run at the same time in another instance gets the lower number too. */
    private String first(String run, String series) {
        String own = next(run, series);
        Document first = claimed(run).getFirst();
        if (!first.id().equals(own)) {
            claims.delete(own, 1);
        }
        return first.id();
    }

    private String next(String run, String series) {
        List<Document> last =
                claims.query(Query.of("series:" + series).latestFirst().limit(1));
        long number = last.isEmpty() ? 1 : last.getFirst().order() + 1;
        while (!claims.insert(claim(run, series, number))) {
            number++;
        }
        return id(series, number);
    }

    /** With the leading zeros that people leave out; as it is where it is no such number. */
    static String full(String number) {
        int dash = number.lastIndexOf('-');
        String count = number.substring(dash + 1);
        return dash > 0 && count.matches("\\d{1,9}") ? id(number.substring(0, dash), Long.parseLong(count)) : number;
    }

    private static Document claim(String run, String series, long number) {
        return new Document(id(series, number), 1, number, Set.of("run:" + run, "series:" + series), "{}");
    }

    private static String id(String series, long number) {
        return "%s-%04d".formatted(series, number);
    }
}
