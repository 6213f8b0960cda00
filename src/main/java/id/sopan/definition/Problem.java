package id.sopan.definition;

import id.sopan.log.OneLine;

/**
 * What is wrong in a definition file, and what to do, in a line each, whatever stands in the file.
 *
 * @param line from 1
 * @param id the message in Indonesian
 * @param en the message in English
 */
public record Problem(String file, int line, String id, String en, Severity severity) {

    public Problem {
        id = OneLine.of(id);
        en = OneLine.of(en);
    }

    /** Of the file as a whole. */
    public static Problem error(String file, String id, String en) {
        return new Problem(file, 1, id, en, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: message}, as editors and terminals make a link of it. */
    public String inIndonesian() {
        return place() + id;
    }

    /** The same in English. */
    public String inEnglish() {
        return place() + en;
    }

    private String place() {
        return OneLine.of(file) + ":" + line + ": ";
    }
}
