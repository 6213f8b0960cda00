package id.sopan.sandbox.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The Bot API's HTML: a few tags, four named character references, everything else refused. */
final class HtmlParser {

    private record Open(HtmlTag tag, int offset) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;

    HtmlParser(String source) {
        this.source = source;
    }

    FormattedText parse() {
        while (position < source.length()) {
            char next = source.charAt(position);
            if (next == '&') {
                position = HtmlReference.append(source, position, text);
            } else if (next != '<') {
                text.append(next);
                position++;
            } else if (position + 1 < source.length() && source.charAt(position + 1) == '/') {
                readEnd();
            } else {
                readStart();
            }
        }
        if (!open.isEmpty()) {
            throw new ParseError("Can't find end tag corresponding to start tag \""
                    + open.getLast().tag().name() + "\"");
        }
        return new FormattedText(text.toString(), entities);
    }

    private void readStart() {
        var reader = new HtmlTagReader(source, position);
        open.addLast(new Open(reader.read(), text.length()));
        position = reader.position();
    }

    private void readEnd() {
        int begin = position;
        if (open.isEmpty()) {
            throw ParseError.at("Unexpected end tag", source, begin);
        }
        int close = source.indexOf('>', begin);
        if (close < 0) {
            throw ParseError.at("Unclosed end tag", source, begin);
        }
        String name = source.substring(begin + 2, close).strip().toLowerCase(Locale.ROOT);
        Open last = open.removeLast();
        if (!name.isEmpty() && !name.equals(last.tag().name())) {
            throw new ParseError(ParseError.at("Unmatched end tag", source, begin)
                            .getMessage() + ", expected \"</" + last.tag().name() + ">\", found \"</" + name + ">\"");
        }
        position = close + 1;
        addEntity(last);
    }

    private void addEntity(Open last) {
        int length = text.length() - last.offset();
        Entity entity = last.tag().entity(last.offset(), length, text.substring(last.offset()));
        if (entity == null) {
            return;
        }
        if (entity.type().equals("pre") && mergedWithCode(entity)) {
            return;
        }
        entities.add(entity);
    }

    /** {@code <pre><code class="language-x">} is one entity with a language. */
    private boolean mergedWithCode(Entity pre) {
        if (entities.isEmpty()) {
            return false;
        }
        Entity inner = entities.getLast();
        if (!inner.type().equals("code") || inner.offset() != pre.offset() || inner.length() != pre.length()) {
            return false;
        }
        entities.set(entities.size() - 1, new Entity("pre", pre.offset(), pre.length(), inner.attributes()));
        return true;
    }
}
