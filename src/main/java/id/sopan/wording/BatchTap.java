package id.sopan.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of {@link MenuAction#BATCH} does.
 *
 * @param batch its id
 * @param index of the request or exit that it is about; 0 where it is about none
 */
public record BatchTap(String batch, Kind kind, int index) {

    /** Option of the button that begins one. */
    public static final String NEW = "new";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{12})\\.([a-z])(\\d{0,3})");

    /** Codes are on buttons in people's chats: never change one, nor use {@code t}, which those of before 2026-11-29 bear. */
    public enum Kind {
        CHOOSE('p'),
        UNCHOOSE('u'),
        NEXT('n'),
        EXIT('x'),
        SURELY('y'),
        BACK('b'),
        CANCEL('c');

        private final char code;

        Kind(char code) {
            this.code = code;
        }
    }

    public static Optional<BatchTap> parse(String option) {
        Matcher parts = FORM.matcher(option);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int index = parts.group(3).isEmpty() ? 0 : Integer.parseInt(parts.group(3));
        for (Kind kind : Kind.values()) {
            if (kind.code == parts.group(2).charAt(0)) {
                return Optional.of(new BatchTap(parts.group(1), kind, index));
            }
        }
        return Optional.empty();
    }

    String option() {
        return batch + "." + kind.code + (index == 0 ? "" : index);
    }
}
