package id.sopan.sandbox.text;

import java.util.ArrayList;
import java.util.List;

/** The Bot API's old Markdown: bold, italic, code, pre and links, none inside another. */
final class MarkdownParser {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private int position;

    MarkdownParser(String source) {
        this.source = source;
    }

    FormattedText parse() {
        while (position < source.length()) {
            char next = source.charAt(position);
            if (next == '\\' && position + 1 < source.length() && "_*`[".indexOf(source.charAt(position + 1)) >= 0) {
                text.append(source.charAt(position + 1));
                position += 2;
            } else if ("_*`[".indexOf(next) >= 0) {
                readEntity(next);
            } else {
                text.append(next);
                position++;
            }
        }
        return new FormattedText(text.toString(), entities);
    }

    private void readEntity(char mark) {
        boolean block = source.startsWith("```", position);
        String open = block ? "```" : String.valueOf(mark);
        String close = mark == '[' ? "]" : open;
        int begin = position;
        int end = source.indexOf(close, begin + open.length());
        if (end < 0) {
            throw ParseError.at("Can't find end of the entity starting", source, begin);
        }
        int offset = text.length();
        text.append(source, begin + open.length(), end);
        position = end + close.length();
        int length = text.length() - offset;
        if (mark == '[') {
            readLink(offset, length);
        } else if (length > 0) {
            entities.add(Entity.of(
                    switch (mark) {
                        case '_' -> "italic";
                        case '*' -> "bold";
                        default -> block ? "pre" : "code";
                    },
                    offset,
                    length));
        }
    }

    private void readLink(int offset, int length) {
        if (position >= source.length() || source.charAt(position) != '(') {
            return;
        }
        int end = source.indexOf(')', position);
        if (end < 0) {
            return;
        }
        Entity link = Links.entity(source.substring(position + 1, end), offset, length);
        if (link != null) {
            entities.add(link);
        }
        position = end + 1;
    }
}
