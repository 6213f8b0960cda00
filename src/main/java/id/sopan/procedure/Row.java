package id.sopan.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of the printed table. Some rows are two kinds of work in one (somebody coordinates, somebody else
 * decides): these have several steps, and their waktu is held against the sum of the steps.
 */
public record Row(int nomor, List<Step> steps) {

    public Row {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("no row " + nomor);
    }

    /** What the SOP itself prints: its own step, or the first one where all were added. */
    public Step main() {
        return steps.stream().filter(step -> !step.added()).findFirst().orElse(steps.getFirst());
    }

    public Text kegiatan() {
        return main().kegiatan();
    }

    public List<Role> pelaksana() {
        return main().pelaksana();
    }

    /** The row's standard: whichever of its steps states it. */
    public MutuBaku mutuBaku() {
        for (Step step : steps) {
            if (!step.mutuBaku().equals(MutuBaku.NONE)) return step.mutuBaku();
        }
        return MutuBaku.NONE;
    }

    public @Nullable Text keterangan() {
        return main().keterangan();
    }
}
