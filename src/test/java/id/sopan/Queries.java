package id.sopan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample alerts and the sample dashboard ask Prometheus for. */
final class Queries {

    private static final Path WATCHING = Path.of("docker/watching");
    private static final Pattern METRIC = Pattern.compile("\\b((?:sopan|jvm|process|http)_\\w+)(?:\\{(.*?)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\((.*?)\\)");
    /** Prometheus' own. */
    private static final Set<String> EVERYWHERE = Set.of("instance", "job");

    private Queries() {}

    static List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        JsonNode rules = JsonMapper.shared()
                .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(WATCHING.resolve("alerts.yml"))));
        rules.path("groups")
                .forEach(group -> group.path("rules")
                        .forEach(rule -> all.add(rule.path("expr").asString())));
        JsonMapper.shared()
                .readTree(Files.readString(WATCHING.resolve("grafana-dashboard.json")))
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> all.add(target.path("expr").asString())));
        return all;
    }

    /**
     * Metrics and labels of a query that are not there.
     *
     * @param samples names, with the labels of each
     */
    static Set<String> unknown(String query, Map<String, Set<String>> samples) {
        Set<String> unknown = new TreeSet<>();
        Set<String> labels = new TreeSet<>(EVERYWHERE);
        boolean asks = query.startsWith("up{");
        for (var metric : METRIC.matcher(query).results().toList()) {
            asks = true;
            Set<String> its = samples.get(metric.group(1));
            if (its == null) {
                unknown.add(metric.group(1));
                continue;
            }
            labels.addAll(its);
            String matchers = metric.group(2) == null ? "" : metric.group(2);
            LABEL.matcher(matchers)
                    .results()
                    .map(label -> label.group(1))
                    .filter(label -> !EVERYWHERE.contains(label) && !its.contains(label))
                    .forEach(label -> unknown.add(metric.group(1) + "{" + label + "}"));
        }
        GROUPED.matcher(query)
                .results()
                .flatMap(by -> Stream.of(by.group(1).split(", *")))
                .filter(label -> !labels.contains(label))
                .forEach(label -> unknown.add("by " + label));
        if (!asks) {
            unknown.add("no metric");
        }
        return unknown;
    }
}
