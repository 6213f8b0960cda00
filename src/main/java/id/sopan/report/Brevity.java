package id.sopan.report;

/** How short a summary is, where a caption or a message has no room for all of it; each leaves out what those before it leave out, too. */
enum Brevity {
    FULL,
    /** The button below bears it. */
    WITHOUT_ROOT,
    /** They know who they are. */
    FEW_UNITS,
    WITHOUT_WORDS,
    MOST_LOST,
    MOST_WAITING,
    MOST_DIFFERENCES;

    boolean leavesOut(Brevity what) {
        return compareTo(what) >= 0;
    }

    /** Whether figures are left out that the detail has. */
    boolean isPart() {
        return leavesOut(WITHOUT_WORDS);
    }
}
