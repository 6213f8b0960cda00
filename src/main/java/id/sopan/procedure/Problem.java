package id.sopan.procedure;

/**
 * What is wrong in a definition file, and what to do.
 *
 * @param line from 1
 */
public record Problem(String file, int line, Text message, Severity severity) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line: message}, as editors and terminals make a link of it. */
    public String in(Language language) {
        return file + ":" + line + ": " + message.in(language);
    }
}
