package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram demands of a message. */
final class Telegram {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)((?: [^<>]*)?)>");
    private static final Set<String> TAGS = Set.of("b", "i", "s", "code", "a", "blockquote");

    private Telegram() {}

    /** Whole: nothing had to be cut. */
    static void takes(Card card) {
        assertThat(card.html()).doesNotContain(Bilingual.cut());
        takesHtml(card.html(), card.file() == null ? 4096 : 1024);
        assertThat(card.rows().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(100);
        card.rows().stream().flatMap(List::stream).forEach(Telegram::takes);
        if (card.prompt() != null) {
            assertThat(card.prompt().placeholder()).hasSizeBetween(1, 64);
            assertThat(card.rows()).isEmpty();
        }
    }

    static void takesHtml(String html, int most) {
        assertThat(Html.formatted(html)).isLessThanOrEqualTo(100);
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(TAGS).contains(tags.group(2));
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open).as(html).isNotEmpty();
                assertThat(open.pop()).as(html).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).as(html).isEmpty();
        String text = TAG.matcher(html).replaceAll("");
        assertThat(text).doesNotContain("<").doesNotContain(">");
        assertThat(text.replaceAll("&(amp|lt|gt|quot);", "")).as("bare &").doesNotContain("&");
        assertThat(text.replaceAll("&(amp|lt|gt|quot);", "x").length()).isBetween(1, most);
    }

    private static void takes(Button button) {
        assertThat(button.label()).isNotBlank().hasSizeLessThanOrEqualTo(70);
        if (button.press() instanceof Button.Data data) {
            assertThat(data.data().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
            assertThat(Tap.parse(data.data()).map(Tap::data)).contains(data.data());
        }
    }

    static String labels(Card card) {
        return String.join(
                " | ",
                card.rows().stream().flatMap(List::stream).map(Button::label).toList());
    }
}
