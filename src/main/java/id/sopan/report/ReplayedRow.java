package id.sopan.report;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was, and as it would have been; without the time that went by in it.
 *
 * @param standard in minutes, that it would have; null where it would have none
 */
record ReplayedRow(String kegiatan, @Nullable Integer standard, RowFigures was, RowFigures would) {

    int nomor() {
        return would.row().nomor();
    }
}
