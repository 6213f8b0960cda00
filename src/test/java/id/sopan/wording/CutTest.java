package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too long to be shown at all is shown as far as it goes, rather than not at all. */
class CutTest {

    private static final String TAIL = "\n" + Bilingual.cut();

    private static String cut(String html) {
        String cut = Cut.fit(html, 300);
        Telegram.takesHtml(cut, 300);
        return cut;
    }

    @Test
    void whatFitsStaysAsItIs() {
        String whole = "<b>" + "&lt;".repeat(300) + "</b>";
        assertThat(cut(whole)).isSameAs(whole);
    }

    @Test
    void isCutAfterALine() {
        String line = "• <b>Rina</b> &amp; Agus\n";
        assertThat(cut(line.repeat(30))).endsWith("</b> &amp; Agus" + TAIL).startsWith(line.repeat(9));
    }

    @Test
    void aLineThatIsTooLongIsCutWithin() {
        assertThat(cut("Alasan:\n<blockquote expandable>" + "a".repeat(4000) + "</blockquote>\nHormat kami"))
                .startsWith("Alasan:\n<blockquote expandable>aaa")
                .endsWith("aaa</blockquote>" + TAIL);
    }

    @Test
    void noCharacterEntityOrTagIsTornApart() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "<b>x</b>", "<i>", "</i>", "&amp;", "&lt;", "😀", "\n", "<a href=\"tg://user?id=1\">Rina</a>", "kata ");
        for (int i = 0; i < 500; i++) {
            StringBuilder html = new StringBuilder();
            List<String> open = new ArrayList<>();
            IntStream.range(0, 250).forEach(at -> {
                String piece = pieces.get(random.nextInt(pieces.size()));
                if (piece.equals("<i>")) {
                    open.add(piece);
                } else if (piece.equals("</i>")) {
                    if (open.isEmpty()) return;
                    open.removeLast();
                }
                html.append(piece);
            });
            html.append("</i>".repeat(open.size()));
            String cut = Cut.fit(html.toString(), 300);
            assertThat(cut.endsWith(TAIL)).isTrue();
            assertThat(Html.length(cut)).isLessThanOrEqualTo(300);
            assertThat(cut.chars()
                            .filter(unit -> Character.isHighSurrogate((char) unit))
                            .count())
                    .isEqualTo(cut.chars()
                            .filter(unit -> Character.isLowSurrogate((char) unit))
                            .count());
            assertThat(cut.split("<i>", -1)).hasSameSizeAs(cut.split("</i>", -1));
            assertThat(cut).doesNotContainPattern("&(?!\\w+;)");
        }
    }

    @Test
    void aCardIsCutAndKeepsTheWayOut() {
        Button other = Button.url("Lain", "https://example.org");
        Button last = Button.url("Batal", "https://example.org");
        List<List<Button>> rows = new ArrayList<>(
                IntStream.range(0, 75).mapToObj(i -> List.of(other, other)).toList());
        rows.add(List.of(last));
        Card card = Card.with("a".repeat(5000), rows);
        assertThat(Card.length(card.html())).isEqualTo(Fitting.MESSAGE);
        assertThat(card.rows()).hasSize(50);
        assertThat(card.rows().getLast()).containsExactly(last);
        Card caption = new Card("a".repeat(5000), List.of(), null, new Attachment("x", true, "a.png"), null, null);
        assertThat(Card.length(caption.html())).isEqualTo(Card.CAPTION);
    }
}
