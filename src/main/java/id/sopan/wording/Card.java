package id.sopan.wording;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it should look.
 *
 * @param html Telegram's HTML, at most 4096 characters once its entities are parsed (1024 below a file); what is longer is cut
 * @param rows inline buttons, at most 100, the last row whatever is left out; empty when there is a prompt, since a message
 *     bears only one of the two
 * @param prompt asks one person for a reply; null for an ordinary message
 * @param file shown with the text as its caption; null for none
 * @param upload likewise, a file that Telegram does not have yet; null for none
 * @param replyTo the message that it answers; null for none
 */
public record Card(
        String html,
        List<List<Button>> rows,
        @Nullable Prompt prompt,
        @Nullable Attachment file,
        @Nullable Upload upload,
        @Nullable Long replyTo) {

    public Card {
        html = Cut.fit(html, file != null || upload != null ? CAPTION : Fitting.MESSAGE);
        rows = Rows.fit(rows);
    }

    public static Card text(String html) {
        return new Card(html, List.of(), null, null, null, null);
    }

    public static Card with(String html, List<List<Button>> rows) {
        return new Card(html, rows, null, null, null, null);
    }

    static Card text(Html html) {
        return text(html.value());
    }

    static Card with(Html html, List<List<Button>> rows) {
        return with(html.value(), rows);
    }

    public static Card reply(String html, long replyTo) {
        return new Card(html, List.of(), null, null, null, replyTo);
    }

    /** Its words above those of another, and the buttons of both. */
    public Card above(Card below) {
        return with(
                html + "\n\n" + below.html(),
                Stream.concat(rows.stream(), below.rows().stream()).toList());
    }

    /** Most characters of a message, once its entities are parsed. */
    public static final int MESSAGE = Fitting.MESSAGE;

    /** Most characters of a caption, once its entities are parsed. */
    public static final int CAPTION = 1024;

    /** How many characters the HTML has once Telegram has parsed it. */
    public static int length(String html) {
        return Html.length(html);
    }

    /** What it says, where no HTML is shown. */
    public String plain() {
        return new Html(html).plain();
    }

    /** Whether the text is the caption of a file. */
    public boolean isCaption() {
        return file != null || upload != null;
    }

    /** A selective ForceReply; {@code html} mentions the person. */
    public static Card prompt(String html, Prompt prompt) {
        return new Card(html, List.of(), prompt, null, null, prompt.replyTo());
    }

    public Card withRows(List<List<Button>> rows) {
        return new Card(html, rows, prompt, file, upload, replyTo);
    }

    /** @param caption HTML of at most 1024 characters once its entities are parsed */
    public static Card upload(String caption, Upload upload) {
        return new Card(caption, List.of(), null, null, upload, null);
    }

    /**
     * @param replyTo the message that it answers, so that a selective prompt reaches its author; null for none
     * @param placeholder shown in the empty input field, 1 to 64 characters
     */
    public record Prompt(@Nullable Long replyTo, String placeholder) {}
}
