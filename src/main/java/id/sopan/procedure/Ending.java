package id.sopan.procedure;

import java.util.Locale;

/** How a run ended: done, denied, or withdrawn. */
public enum Ending {
    SELESAI,
    DITOLAK,
    DIBATALKAN;

    /** As definition files, journals and answers of the API name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
