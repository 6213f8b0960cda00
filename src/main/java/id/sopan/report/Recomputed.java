package id.sopan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What was said of a period once, beside what it comes to now. */
final class Recomputed {

    /** A caption has no room for more. */
    private static final int MOST = 6;

    /** And beside a long report for no more than these, which are told in any case. */
    private static final int FEW = 3;

    private static final int BLOCK = 20;

    private Recomputed() {}

    /** One block, in which the first differences are listed, and of others only how many they are; none where all is as it was said. */
    static List<String> lines(Spoken spoken, Said said, Report now, Brevity brevity) {
        return lines(spoken, said, now, brevity.leavesOut(Brevity.MOST_DIFFERENCES) ? FEW : MOST);
    }

    private static List<String> lines(Spoken spoken, Said said, Report now, int most) {
        List<String> differences = differences(spoken, said.report(), now);
        if (differences.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(spoken.html(said.isRecounted() ? "report.recomputed.calendar" : "report.recomputed"));
        lines.addAll(differences.stream().limit(most).toList());
        if (differences.size() > most) {
            lines.add(spoken.html("report.recomputed.more", differences.size() - most));
        }
        return List.of(String.join("\n", lines));
    }

    /** All of them, in blocks that fit into a message. */
    static List<String> all(Spoken spoken, Said said, Report now) {
        List<String> lines = lines(spoken, said, now, Integer.MAX_VALUE).stream()
                .flatMap(String::lines)
                .toList();
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + BLOCK)
                .mapToObj(from -> String.join("\n", lines.subList(from, Math.min(from + BLOCK, lines.size()))))
                .toList();
    }

    private static List<String> differences(Spoken spoken, Report said, Report now) {
        Map<String, String> was = Stated.of(spoken, said, said.figures());
        Map<String, String> is = Stated.of(spoken, now, said.figures());
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        String none = spoken.say("report.name.none");
        return names.stream()
                .filter(name -> !was.getOrDefault(name, none).equals(is.getOrDefault(name, none)))
                .map(name -> spoken.html(
                        "report.recomputed.one", name, was.getOrDefault(name, none), is.getOrDefault(name, none)))
                .toList();
    }
}
