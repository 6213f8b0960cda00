package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.Arrays;
import java.util.Optional;

/**
 * Words that are offered to say how it went. What is kept is the Indonesian one, so that the same is counted together in
 * whatever language it was said. Codes are on buttons in people's chats: never change one.
 */
public enum RatingWord {
    FAST('f'),
    SLOW('s'),
    CLEAR('c'),
    UNCLEAR('u'),
    FRIENDLY('k'),
    REPEATED('r');

    private final char code;

    RatingWord(char code) {
        this.code = code;
    }

    String code() {
        return String.valueOf(code);
    }

    public static Optional<RatingWord> of(String code) {
        return Arrays.stream(values()).filter(word -> word.code().equals(code)).findFirst();
    }

    public String kept() {
        return in(Language.ID);
    }

    String in(Language language) {
        return Wording.in(language).say(Wording.key("rating.word.", this));
    }

    /** What was typed, as it is kept: on one line, and where it is one of these words, that. */
    public static String kept(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(word -> Arrays.stream(Language.values())
                        .anyMatch(language -> word.in(language).equalsIgnoreCase(line)))
                .findFirst()
                .map(RatingWord::kept)
                .orElse(line);
    }

    /** What was kept, in that language where it is one of these words. */
    public static String shown(String kept, Language language) {
        return Arrays.stream(values())
                .filter(word -> word.kept().equalsIgnoreCase(kept))
                .findFirst()
                .map(word -> word.in(language))
                .orElse(kept);
    }
}
