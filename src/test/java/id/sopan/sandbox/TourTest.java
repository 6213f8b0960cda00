package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.store.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The guided tour presses and looks for what the bot really says. */
class TourTest {

    private static final Set<String> WORDS = new HashSet<>();
    private static final List<JsonNode> STEPS = new ArrayList<>();
    private static final List<String> NUMBERED = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (String procedure : List.of("webservice", "server")) {
            try (InputStream file = file("/conversations/" + procedure + ".yaml")) {
                collect(new YAMLMapper().readTree(file));
            }
        }
        for (String language : List.of("", "_en")) {
            var texts = new Properties();
            try (InputStream file = file("/id/sopan/wording/texts" + language + ".properties")) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            texts.forEach((key, text) -> WORDS.add(text.toString()));
        }
        try (InputStream file = file("/sandbox/tour.json")) {
            JsonNode tour = Json.MAPPER.readTree(file);
            tour.path("steps").forEach(STEPS::add);
            for (String sign : List.of("received", "part")) {
                NUMBERED.addAll(List.of(tour.path(sign).asString("").split("\\|")));
            }
        }
        for (JsonNode step : STEPS) {
            step.path("moves").forEach(move -> move.path("reply").forEach(answer -> collect(answer.path("say"))));
        }
    }

    @Test
    void its_buttons_are_labelled_as_the_bot_labels_them() {
        assertThat(STEPS).isNotEmpty();
        for (JsonNode step : STEPS) {
            step.path("moves").forEach(move -> move.path("tap").forEach(TourTest::isSaid));
            step.path("until").path("button").forEach(TourTest::isSaid);
            step.path("until").path("gone").forEach(TourTest::isSaid);
        }
    }

    @Test
    void its_signs_and_questions_are_words_of_the_bot() {
        for (JsonNode step : STEPS) {
            isFound(step.path("until").path("text"));
            step.path("moves").forEach(move -> move.path("reply").forEach(answer -> isFound(answer.path("to"))));
        }
    }

    @Test
    void its_own_requests_are_known_by_words_of_the_bot() {
        assertThat(NUMBERED)
                .hasSize(4)
                .allSatisfy(words -> assertThat(WORDS)
                        .anyMatch(text -> text.replaceAll("<\\w+>", "").contains(words + " {0}")));
        List<JsonNode> asked = STEPS.stream()
                .map(step -> step.path("asks"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(asked).isNotEmpty();
        asked.forEach(procedure -> procedure.forEach(TourTest::isSaid));
    }

    @Test
    void every_step_is_told_in_both_languages() {
        for (JsonNode step : STEPS) {
            for (String field : List.of("title", "text")) {
                assertThat(step.path(field).path("id").asString("")).isNotBlank();
                assertThat(step.path(field).path("en").asString("")).isNotBlank();
            }
        }
    }

    private static void isSaid(JsonNode label) {
        assertThat(WORDS).contains(label.asString());
    }

    private static void isFound(JsonNode pattern) {
        if (pattern.isString()) {
            var wanted = Pattern.compile(pattern.asString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            assertThat(WORDS).anyMatch(word -> wanted.matcher(word).find());
        }
    }

    private static void collect(JsonNode node) {
        if (node.isString()) {
            WORDS.add(node.asString());
        }
        node.forEach(TourTest::collect);
    }

    private static InputStream file(String path) {
        return Objects.requireNonNull(TourTest.class.getResourceAsStream(path), path);
    }
}
