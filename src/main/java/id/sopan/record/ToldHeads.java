package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which heads were told, as the weekly summaries of a source have kept it; those of older versions tell of none. */
final class ToldHeads {

    private static final Pattern WEEKLY = Pattern.compile("weekly (\\S+) .*");

    /** More than a root has; one that is longer is none. */
    private static final int LONGEST = 65;

    /** {@code WEEK ROOT}. */
    private final TreeSet<String> told = new TreeSet<>();

    static ToldHeads read(Source source) {
        ToldHeads heads = new ToldHeads();
        source.each(Collection.SUMMARIES, heads::take);
        return heads;
    }

    private void take(Document summary) {
        Matcher weekly = WEEKLY.matcher(summary.id());
        if (weekly.matches()) {
            String root = ArchiveLine.parse(summary.json()).path("root").asString("");
            if (!root.isEmpty()) {
                told.add(weekly.group(1) + " " + root.substring(0, Math.min(root.length(), LONGEST)));
            }
        }
    }

    /** Those that the book does not have. A list without a head may be of one that is just being written, or was by a process that was killed. */
    List<Finding> missing(HeadBook book) {
        List<Finding> findings = new ArrayList<>();
        for (String head : told) {
            String week = head.substring(0, head.indexOf(' '));
            String root = head.substring(week.length() + 1);
            String found = book.heads().stream()
                    .filter(one -> one.week().equals(week))
                    .map(Head::root)
                    .findFirst()
                    .orElse("");
            if (!found.equals(root) && !book.illegible().contains(week)) {
                findings.add(Finding.ofHead(Finding.What.HEAD_GONE, week, root, found));
            }
        }
        return findings;
    }
}
