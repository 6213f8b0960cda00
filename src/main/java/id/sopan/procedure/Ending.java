package id.sopan.procedure;

/** How a run ended: done, denied, or withdrawn. */
public enum Ending {
    SELESAI,
    DITOLAK,
    DIBATALKAN
}
