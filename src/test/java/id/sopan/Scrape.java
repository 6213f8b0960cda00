package id.sopan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program exposes to Prometheus at one moment, in the text format 0.0.4. */
record Scrape(String text) {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*?)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(sopan_\\w+)` \\| (\\w+) \\| (.*?) ?\\| .+ \\|$");

    static Scrape of(String text) {
        return new Scrape(text);
    }

    /** The project's own metrics, such as {@code sopan_transitions_total counter [event, procedure]}. */
    Set<String> own() {
        return TYPE.matcher(text)
                .results()
                .filter(type -> type.group(1).startsWith("sopan_"))
                .filter(type -> !type.group(1).endsWith("_max"))
                .map(type -> type.group(1) + " " + type.group(2) + " " + labels(type.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Likewise, as docs/metrics.md has it. */
    static Set<String> described() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/metrics.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " "
                        + Arrays.stream(row.group(3).replace("`", "").split(", "))
                                .filter(Predicate.not(String::isBlank))
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The value of the sample with these labels, as they stand there; fails where there is none. */
    double value(String name, String labels) {
        return samples(name)
                .filter(sample -> labels.equals(sample.group(2) == null ? "" : sample.group(2)))
                .map(sample -> Double.parseDouble(sample.group(3)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + "{" + labels + "} in\n" + text));
    }

    /** Names of samples, each with the labels that it has. */
    TreeMap<String, Set<String>> samples() {
        TreeMap<String, Set<String>> samples = new TreeMap<>();
        SAMPLE.matcher(text)
                .results()
                .forEach(sample -> samples.computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                        .addAll(labels(sample)));
        return samples;
    }

    private Stream<MatchResult> samples(String name) {
        return SAMPLE.matcher(text).results().filter(sample -> sample.group(1).equals(name));
    }

    private Set<String> labels(String family) {
        return SAMPLE.matcher(text)
                .results()
                .filter(sample -> sample.group(1).matches(family + "(_bucket|_count|_sum)?"))
                .flatMap(sample -> labels(sample).stream())
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> labels(MatchResult sample) {
        return sample.group(2) == null
                ? List.of()
                : LABEL.matcher(sample.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .toList();
    }
}
