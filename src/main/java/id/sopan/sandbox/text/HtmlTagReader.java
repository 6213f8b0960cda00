package id.sopan.sandbox.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one start tag with its attributes. */
final class HtmlTagReader {

    private final String source;
    private final int begin;
    private int position;

    HtmlTagReader(String source, int begin) {
        this.source = source;
        this.begin = begin;
        this.position = begin + 1;
    }

    int position() {
        return position;
    }

    HtmlTag read() {
        String name = until(" \t\r\n>").toLowerCase(Locale.ROOT);
        if (!more()) {
            throw ParseError.at("Unclosed start tag", source, begin);
        }
        if (!HtmlTag.SUPPORTED.contains(name)) {
            throw ParseError.at("Unsupported start tag \"" + name + "\"", source, begin);
        }
        var attributes = new HashMap<String, String>();
        skipSpace();
        while (next() != '>') {
            readAttribute(name, attributes);
            skipSpace();
        }
        position++;
        check(name, attributes);
        return new HtmlTag(name, Map.copyOf(attributes));
    }

    private void readAttribute(String tag, Map<String, String> attributes) {
        String key = until(" \t\r\n=>").toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw ParseError.at("Empty attribute name in the tag \"" + tag + "\"", source, begin);
        }
        skipSpace();
        if (next() != '=') {
            attributes.put(key, "");
            return;
        }
        position++;
        skipSpace();
        attributes.put(key, HtmlReference.decode(value()));
    }

    private String value() {
        char quote = next();
        if (quote != '"' && quote != '\'') {
            String token = until(" \t\r\n>");
            if (!token.matches("[A-Za-z0-9.-]*")) {
                throw ParseError.at("Unexpected end of name token", source, position - token.length());
            }
            return token;
        }
        position++;
        String value = until(String.valueOf(quote));
        next();
        position++;
        return value;
    }

    private void check(String name, Map<String, String> attributes) {
        if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw ParseError.at("Tag \"span\" must have class \"tg-spoiler\"", source, begin);
        }
        if (name.equals("tg-time") && !attributes.getOrDefault("unix", "").matches("\\d{1,11}")) {
            throw ParseError.at("Tag \"tg-time\" must have a valid attribute \"unix\"", source, begin);
        }
        if (name.equals("tg-emoji") && !attributes.getOrDefault("emoji-id", "").matches("\\d{1,19}")) {
            throw new ParseError("Invalid custom emoji identifier specified");
        }
    }

    private String until(String ends) {
        int from = position;
        while (more() && ends.indexOf(source.charAt(position)) < 0) {
            position++;
        }
        return source.substring(from, position);
    }

    private void skipSpace() {
        while (more() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
        next();
    }

    private boolean more() {
        return position < source.length();
    }

    private char next() {
        if (!more()) {
            throw ParseError.at("Unclosed start tag", source, begin);
        }
        return source.charAt(position);
    }
}
