package id.sopan.report.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what runs are exported. */
public enum Format {
    /** Office Open XML, for people: sheets of runs, steps, pauses and the calendar used. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 4180, UTF-8: a line for each visit of a step. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** IEEE 1849, for process mining by case. */
    XES("xes", "application/xml"),
    /** OCEL 2.0 in JSON, for process mining by object. */
    OCEL("ocel.json", "application/json");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** @param word in any case, such as {@code xlsx} */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
