package id.sopan.sandbox.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references: the four names and numbers that the Bot API knows; anything else stays as it is written. */
final class HtmlReference {

    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));?");

    private HtmlReference() {}

    /** Appends the character that the reference at {@code position} stands for; returns the position after it. */
    static int append(String source, int position, StringBuilder into) {
        Matcher matcher = REFERENCE.matcher(source).region(position, source.length());
        if (!matcher.lookingAt()) {
            into.append('&');
            return position + 1;
        }
        if (matcher.group(3) != null) {
            into.append(NAMED.get(matcher.group(3)));
            return matcher.end();
        }
        int code =
                matcher.group(1) != null ? Integer.parseInt(matcher.group(1), 16) : Integer.parseInt(matcher.group(2));
        if (code == 0 || !Character.isValidCodePoint(code)) {
            into.append('&');
            return position + 1;
        }
        into.appendCodePoint(code);
        return matcher.end();
    }

    static String decode(String source) {
        var decoded = new StringBuilder();
        int position = 0;
        while (position < source.length()) {
            if (source.charAt(position) == '&') {
                position = append(source, position, decoded);
            } else {
                decoded.append(source.charAt(position++));
            }
        }
        return decoded.toString();
    }
}
