package id.sopan.definition;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What to look at where a text is no YAML: the parser names the place where it gave up, which is often a later one. */
enum NotYaml {
    QUOTES(
            "tanda kutip yang dibuka di sini tidak ditutup. Mohon tutup, atau gandakan apabila menjadi bagian dari isi",
            "the quotation mark that is opened here is not closed. Close it, or write it twice where it belongs to the"
                    + " text"),
    COLON(
            "baris ini bukan `kunci: isi`. Mohon tulis titik dua, dan satu spasi sesudahnya",
            "this line is not `key: value`. Write the colon, and a space after it"),
    BRACKETS(
            "kurung yang dibuka di sini, atau tanda kutip di dalamnya, tidak ditutup sebagaimana mestinya. Mohon periksa"
                    + " tanda kutip, koma dan kurungnya, dan apit isi yang memuat koma, titik dua, # atau kurung dengan"
                    + " tanda kutip",
            "the bracket that is opened here, or a quotation mark in it, is not closed as it must be. Look at its"
                    + " quotation marks, commas and brackets, and put quotation marks around a text with a comma, a"
                    + " colon, # or a bracket in it"),
    OTHER(
            "lekukan atau tanda baca di sini tidak sesuai. Mohon samakan lekukannya dengan baris yang setingkat, dan"
                    + " apit isi yang memuat titik dua atau diawali tanda khusus dengan tanda kutip",
            "the indentation or punctuation here does not fit. Indent the line as those of its level are, and put"
                    + " quotation marks around a text with a colon in it, or that begins with a special character");

    private final String indonesian;
    private final String english;

    NotYaml(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /**
     * @param lines the last text before it that stands in quotation marks and in more than one line; null: there is none. One
     *     that ends where the parser gave up ends by the first quotation mark of another text
     */
    static void tell(MarkedYAMLException broken, @Nullable ScalarEvent lines, Problems problems) {
        Mark given = broken.getProblemMark();
        if (lines != null && given != null && lines.getEndMark().getLine() == given.getLine()) {
            QUOTES.tell(lines.getStartMark(), broken, problems);
            return;
        }
        NotYaml kind = of(String.valueOf(broken.getContext()));
        Mark begun = broken.getContextMark();
        kind.tell(kind == OTHER || begun == null ? given : begun, broken, problems);
    }

    private void tell(@Nullable Mark mark, MarkedYAMLException broken, Problems problems) {
        tell(mark == null ? 1 : mark.getLine() + 1, String.valueOf(broken.getProblem()), problems);
    }

    /** @param reason in the parser's words */
    void tell(int line, String reason, Problems problems) {
        problems.error(
                line,
                "Bukan YAML yang sah: " + indonesian + " (kata pengurai: " + reason + ").",
                "Not valid YAML: " + english + " (the parser says: " + reason + ").");
    }

    private static NotYaml of(String context) {
        if (context.contains("quoted scalar")) return QUOTES;
        if (context.contains("simple key")) return COLON;
        return context.contains("flow") ? BRACKETS : OTHER;
    }
}
