package id.sopan.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParseModeTest {

    @Test
    void html_becomes_entities_in_utf16_units() {
        FormattedText text = ParseMode.read("😀 <b>tebal <i>miring</i></b> &lt;a&gt; &amp;", "HTML");
        assertThat(text.text()).isEqualTo("😀 tebal miring <a> &");
        assertThat(text.entities()).containsExactly(Entity.of("bold", 3, 12), Entity.of("italic", 9, 6));
    }

    @Test
    void html_knows_the_newer_tags() {
        FormattedText text = ParseMode.read(
                "<blockquote expandable>kutipan</blockquote><tg-spoiler>x</tg-spoiler>"
                        + "<a href=\"tg://user?id=77\">Rina</a><tg-time unix=\"1790000000\" format=\"wDT\">besok</tg-time>"
                        + "<pre><code class=\"language-java\">int</code></pre>",
                "html");
        assertThat(text.entities())
                .extracting(Entity::type)
                .containsExactly("expandable_blockquote", "spoiler", "text_mention", "date_time", "pre");
        assertThat(text.entities().get(2).attributes()).containsEntry("user_id", 77L);
        assertThat(text.entities().get(3).attributes())
                .containsEntry("unix_time", 1_790_000_000L)
                .containsEntry("date_time_format", "wDT");
        assertThat(text.entities().get(4).attributes()).containsEntry("language", "java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <b>tebal          | Can't find end tag corresponding to start tag "b"
            a <table>         | Unsupported start tag "table" at byte offset 2
            é <table>         | Unsupported start tag "table" at byte offset 3
            <b>x</i>          | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
            x</b>             | Unexpected end tag at byte offset 1
            a < b             | Unsupported start tag "" at byte offset 2
            a <b              | Unclosed start tag at byte offset 2
            <span>x</span>    | Tag "span" must have class "tg-spoiler" at byte offset 0
            <tg-time>x</tg-time> | Tag "tg-time" must have a valid attribute "unix" at byte offset 0
            """)
    void html_that_does_not_fit_is_refused_in_telegrams_words(String html, String words) {
        assertThatThrownBy(() -> ParseMode.read(html, "HTML"))
                .isInstanceOf(ParseError.class)
                .hasMessage(words);
    }

    @Test
    void markdown_v2_nests_and_escapes() {
        FormattedText text = ParseMode.read("*tebal _miring_* \\. [tautan](https://contoh.id) `kode`", "MarkdownV2");
        assertThat(text.text()).isEqualTo("tebal miring . tautan kode");
        assertThat(text.entities()).extracting(Entity::type).containsExactly("bold", "italic", "text_link", "code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Selesai.  | Character '.' is reserved and must be escaped with the preceding '\\'
            *tebal    | Can't find end of Bold entity at byte offset 0
            """)
    void markdown_v2_that_does_not_fit_is_refused(String markdown, String words) {
        assertThatThrownBy(() -> ParseMode.read(markdown, "MarkdownV2")).hasMessage(words);
    }

    @Test
    void old_markdown() {
        FormattedText text = ParseMode.read("*tebal* dan _miring_ snake\\_case", "Markdown");
        assertThat(text.text()).isEqualTo("tebal dan miring snake_case");
        assertThat(text.entities()).containsExactly(Entity.of("bold", 0, 5), Entity.of("italic", 10, 6));
        assertThatThrownBy(() -> ParseMode.read("snake_case", "Markdown"))
                .hasMessage("Can't find end of the entity starting at byte offset 5");
    }

    @Test
    void what_telegram_marks_by_itself() {
        FormattedText text = ParseMode.read("/ajukan@sopan_bot ke @rina #penting https://contoh.id/a. a@b.id", "")
                .withDetectedEntities();
        assertThat(text.entities())
                .extracting(Entity::type)
                .containsExactly("bot_command", "mention", "hashtag", "url", "email");
        assertThat(text.entities().get(3).length()).isEqualTo("https://contoh.id/a".length());
    }
}
