package id.sopan.sandbox.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The Bot API's MarkdownV2: nested marks, and every reserved character escaped or refused. */
final class MarkdownV2Parser {

    private static final String RESERVED = "_*[]()~`>#+-=|{}.!\n";
    private static final List<String> MARKS = List.of("__", "||", "*", "_", "~", "![", "[");
    private static final Map<String, String> TYPES =
            Map.of("__", "underline", "||", "spoiler", "*", "bold", "_", "italic", "~", "strikethrough");
    private static final Map<String, String> NAMES = Map.of(
            "__",
            "Underline",
            "||",
            "Spoiler",
            "*",
            "Bold",
            "_",
            "Italic",
            "~",
            "Strikethrough",
            "[",
            "TextUrl",
            "![",
            "CustomEmoji");

    private record Open(String mark, int offset, int begin) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;
    private int quote = -1;

    MarkdownV2Parser(String source) {
        this.source = source;
    }

    FormattedText parse() {
        while (position < source.length()) {
            step(source.charAt(position));
        }
        endQuote();
        if (!open.isEmpty()) {
            Open last = open.getLast();
            throw ParseError.at("Can't find end of " + NAMES.get(last.mark()) + " entity", source, last.begin());
        }
        return new FormattedText(text.toString(), entities);
    }

    private void step(char next) {
        if (next == '\\' && position + 1 < source.length() && source.charAt(position + 1) <= 126) {
            text.append(source.charAt(position + 1));
            position += 2;
        } else if (next == '`') {
            readCode();
        } else if (next == '>' && atLineStart()) {
            quote = quote < 0 ? text.length() : quote;
            position++;
        } else if (next == '\n') {
            newLine();
        } else if (next == ']' && !open.isEmpty() && open.getLast().mark().endsWith("[")) {
            closeLink();
        } else if (!readMark()) {
            append(next);
        }
    }

    private boolean atLineStart() {
        return position == 0 || source.charAt(position - 1) == '\n';
    }

    private void newLine() {
        text.append('\n');
        position++;
        if (quote >= 0 && (position >= source.length() || source.charAt(position) != '>')) {
            endQuote();
        }
    }

    private void endQuote() {
        if (quote >= 0) {
            int length = text.toString().stripTrailing().length() - quote;
            entities.add(Entity.of("blockquote", quote, Math.max(0, length)));
            quote = -1;
        }
    }

    private void append(char next) {
        if (RESERVED.indexOf(next) >= 0) {
            throw new ParseError("Character '" + next + "' is reserved and must be escaped with the preceding '\\'");
        }
        text.append(next);
        position++;
    }

    private boolean readMark() {
        for (String mark : MARKS) {
            if (source.startsWith(mark, position)) {
                if (!open.isEmpty() && open.getLast().mark().equals(mark)) {
                    Open last = open.removeLast();
                    entities.add(Entity.of(typeOf(mark), last.offset(), text.length() - last.offset()));
                } else {
                    open.addLast(new Open(mark, text.length(), position));
                }
                position += mark.length();
                return true;
            }
        }
        return false;
    }

    private static String typeOf(String mark) {
        return TYPES.getOrDefault(mark, "text_link");
    }

    private void closeLink() {
        Open last = open.removeLast();
        int begin = position + 1;
        int end = begin < source.length() && source.charAt(begin) == '(' ? source.indexOf(')', begin) : -1;
        if (end < 0) {
            throw ParseError.at("Can't find end of a URL", source, begin);
        }
        String address = source.substring(begin + 1, end).replaceAll("\\\\(.)", "$1");
        int length = text.length() - last.offset();
        if (last.mark().equals("![")) {
            String id = address.replace("tg://emoji?id=", "");
            entities.add(new Entity("custom_emoji", last.offset(), length, Map.of("custom_emoji_id", id)));
        } else {
            Entity link = Links.entity(address, last.offset(), length);
            if (link != null) {
                entities.add(link);
            }
        }
        position = end + 1;
    }

    private void readCode() {
        String fence = source.startsWith("```", position) ? "```" : "`";
        int begin = position;
        int end = source.indexOf(fence, begin + fence.length());
        if (end < 0) {
            String name = fence.length() == 3 ? "Pre" : "Code";
            throw ParseError.at("Can't find end of " + name + " entity", source, begin);
        }
        String body = source.substring(begin + fence.length(), end).replaceAll("\\\\(.)", "$1");
        Map<String, Object> attributes = Map.of();
        int line = body.indexOf('\n');
        if (fence.length() == 3 && line >= 0 && body.substring(0, line).matches("[A-Za-z0-9+#-]*")) {
            attributes = line == 0 ? Map.of() : Map.of("language", body.substring(0, line));
            body = body.substring(line + 1);
        }
        entities.add(new Entity(fence.length() == 3 ? "pre" : "code", text.length(), body.length(), attributes));
        text.append(body);
        position = end + fence.length();
    }
}
