package id.sopan.report.export;

/** Text that may stand in any file: without what XML 1.0 does not allow, and without what turns the reading order. */
final class Plain {

    private static final String REPLACEMENT = "\uFFFD";

    private Plain() {}

    static String text(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (turnsOrder(point)) {
                return;
            }
            if (isAllowed(point)) {
                plain.appendCodePoint(point);
            } else {
                plain.append(REPLACEMENT);
            }
        });
        return plain.toString();
    }

    /** Char of XML 1.0 (w3.org/TR/xml/#charsets), without the C1 controls that it discourages. */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point >= 0xA0 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** Explicit directional formatting (Unicode UAX #9, 2.1 to 2.4), which can make a text look like another one. */
    private static boolean turnsOrder(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
