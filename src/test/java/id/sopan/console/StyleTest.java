package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look of the console, of the pages for admins and of the chat page. */
class StyleTest {

    private static final Path CONSOLE = Path.of("src/main/resources/console");
    private static final Path CHAT = Path.of("src/main/resources/sandbox/css");

    /** Of the values of tokens and of what is drawn in them; browsers of 2022 know these. */
    private static final Set<String> KNOWN = Set.of("var", "url", "calc", "min", "max", "env", "rgb", "rgba");

    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):([^;}]*)");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern FUNCTION = Pattern.compile("([a-z-]+)\\(");
    private static final Pattern COLOURS =
            Pattern.compile("(--[a-z0-9-]+): var\\(--light, (#[0-9a-f]{6})\\) var\\(--dark, (#[0-9a-f]{6})\\)");

    private static String sheets() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path directory : List.of(CONSOLE, CHAT)) {
            try (Stream<Path> sheets = Files.list(directory)) {
                for (Path sheet :
                        sheets.filter(one -> one.toString().endsWith(".css")).toList()) {
                    all.append(Files.readString(sheet));
                }
            }
        }
        return all.toString();
    }

    @Test
    void lettersAreAsLargeAsTheBrowserIsSetTo() throws IOException {
        try (Stream<Path> sheets = Files.list(CONSOLE)) {
            for (Path sheet : sheets.toList()) {
                List<String> fixed = Files.readAllLines(sheet).stream()
                        .filter(line -> line.matches(".*\\bfont(-size)?:[^;]*[0-9]px.*"))
                        .toList();
                assertThat(fixed).as(sheet.toString()).isEmpty();
            }
        }
    }

    /** Where a token has none, what is drawn in it is not seen: white on white. */
    @Test
    void eachTokenHasAValueThatABrowserOf2022Knows() throws IOException {
        String sheets = sheets();
        Map<String, String> tokens = TOKEN.matcher(sheets)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), String::concat));
        TreeSet<String> used = USED.matcher(sheets)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(tokens.keySet()).containsAll(used);
        tokens.forEach((token, value) -> assertThat(FUNCTION.matcher(value).results())
                .as(token + ":" + value)
                .allSatisfy(function -> assertThat(KNOWN).contains(function.group(1))));
        assertThat(sheets).doesNotContain("light-dark(");
    }

    @Test
    void whatIsFilledInAndDrawnStandsOutByThreeToOne() throws IOException {
        Map<String, List<String>> colours = new HashMap<>();
        COLOURS.matcher(sheets())
                .results()
                .forEach(found -> colours.put(found.group(1), List.of(found.group(2), found.group(3))));
        for (int look = 0; look < 2; look++) {
            for (String behind : List.of("--surface", "--surface-2", "--paper")) {
                assertStandsOut(colours, look, "--edge", behind);
            }
            for (String bar : List.of("--kept", "--late", "--other", "--p80")) {
                assertStandsOut(colours, look, bar, "--surface");
            }
        }
        assertThat(Files.readString(CONSOLE.resolve("forms.css")))
                .containsPattern("(?m)^input, select, textarea \\{[^}]*border: 1px solid var\\(--edge\\)");
        assertThat(Files.readString(CONSOLE.resolve("page.css")))
                .containsPattern("(?m)^input, select, button \\{[^}]*border: 1px solid var\\(--edge\\)");
        assertThat(Files.readString(CONSOLE.resolve("statistik.css")))
                .as("a gap between bars that stand out against it, and not against each other")
                .contains(".kept, .late, .other { stroke: var(--surface); ");
    }

    private static void assertStandsOut(Map<String, List<String>> colours, int look, String one, String behind) {
        double first = luminance(colours.getOrDefault(one, List.of()).get(look));
        double second = luminance(colours.getOrDefault(behind, List.of()).get(look));
        assertThat((Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05))
                .as("%s on %s, look %d", one, behind, look)
                .isGreaterThanOrEqualTo(3);
    }

    /** As WCAG 2 defines it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
