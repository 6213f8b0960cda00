package id.sopan.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of Telegram's HTML that may stand inside another as it is. */
record Html(String value) {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern OPENING = Pattern.compile("<[^/][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot);");

    /** Somebody's words, which stay words. */
    static Html text(String raw) {
        return new Html(escape(Harmless.text(raw)));
    }

    /** Likewise shortened. */
    static Html text(String raw, int most) {
        return new Html(escape(Harmless.text(raw, most)));
    }

    /** Likewise on one line and shortened. */
    static Html line(String raw, int most) {
        return new Html(escape(Harmless.line(raw, most)));
    }

    static Html bold(Html inner) {
        return new Html("<b>" + inner.value + "</b>");
    }

    static Html join(String between, List<Html> parts) {
        return join(between, parts.stream());
    }

    static Html join(String between, Stream<Html> parts) {
        return new Html(parts.map(Html::value).collect(Collectors.joining(between)));
    }

    /** Blocks with an empty line between them; those that are empty are left out. */
    static Html blocks(Html... blocks) {
        return blocks(List.of(blocks));
    }

    static Html blocks(List<Html> blocks) {
        return join("\n\n", blocks.stream().filter(block -> !block.value.isEmpty()));
    }

    /** Long words are folded until tapped. */
    static Html quote(String raw, int most) {
        String shortened = Harmless.text(raw, most);
        boolean folded = shortened.length() > 160 || shortened.lines().count() > 3;
        return new Html((folded ? "<blockquote expandable>" : "<blockquote>") + escape(shortened) + "</blockquote>");
    }

    /** How many characters (UTF-16) it has once Telegram has parsed it. */
    static int length(String html) {
        return ENTITY.matcher(TAG.matcher(html).replaceAll("")).replaceAll("x").length();
    }

    /** How many pieces of it are bold, links or the like; Telegram leaves those beyond the first 100 of a message plain. */
    static int formatted(String html) {
        return Math.toIntExact(OPENING.matcher(html).results().count());
    }

    /** As Telegram gives it back, but for white space. */
    String plain() {
        return TAG.matcher(value)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return value;
    }
}
