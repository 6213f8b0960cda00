package id.sopan.procedure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of the printed table. Some rows are two kinds of work in one (somebody coordinates, somebody else
 * decides): these have several steps, and their waktu is held against the sum of the steps. What several of them say in
 * the same column stands there one after the other, and once where it is the same.
 */
public record Row(int nomor, List<Step> steps) {

    public Row {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("no row " + nomor);
    }

    /** What the SOP itself prints: its own steps, or the first one where all were added. */
    private List<Step> own() {
        List<Step> own = steps.stream().filter(step -> !step.added()).toList();
        return own.isEmpty() ? List.of(steps.getFirst()) : own;
    }

    public Text kegiatan() {
        return Text.joined(own().stream().map(Step::kegiatan).toList());
    }

    public List<Role> pelaksana() {
        return own().stream()
                .flatMap(step -> step.pelaksana().stream())
                .distinct()
                .toList();
    }

    /** The row's standard: each column as whichever of its steps state it. */
    public MutuBaku mutuBaku() {
        return new MutuBaku(
                column(step -> step.mutuBaku().kelengkapan()),
                waktu(),
                column(step -> step.mutuBaku().output()));
    }

    /** Of its standard the time alone, in minutes; null where none of its steps states it. */
    public @Nullable Integer waktu() {
        for (Step step : steps) {
            if (step.mutuBaku().waktu() != null) return step.mutuBaku().waktu();
        }
        return null;
    }

    public @Nullable Text keterangan() {
        return column(Step::keterangan);
    }

    private @Nullable Text column(Function<Step, @Nullable Text> of) {
        List<Text> texts =
                steps.stream().map(of).flatMap(text -> Stream.ofNullable(text)).toList();
        return texts.isEmpty() ? null : Text.joined(texts);
    }
}
