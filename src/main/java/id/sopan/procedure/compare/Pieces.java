package id.sopan.procedure.compare;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Header;
import id.sopan.procedure.Identitas;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import id.sopan.procedure.Text;
import id.sopan.procedure.compare.Difference.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a definition says, cut into pieces that can be held against those of another. */
record Pieces(Procedure procedure) {

    /** Of the procedure as a whole, without its steps. */
    Map<String, Piece> whole() {
        Header header = procedure.header();
        Written written = written()
                .put("nama", procedure.nama())
                .put("prefix", procedure.prefix())
                .put("totalTertulis", procedure.totalTertulis())
                .put("tidakTerbaca", procedure.unreadable().stream().sorted().toList())
                .roles("starts", procedure.starts().by())
                .put("command", procedure.starts().command())
                .put("label", other(procedure.starts().label(), procedure.nama()))
                .put("every", procedure.starts().every())
                .put("dasarHukum", header.dasarHukum())
                .put("keterkaitan", header.keterkaitan())
                .put("peralatan", header.peralatan())
                .put("peringatan", header.peringatan())
                .put("caraMengatasi", header.caraMengatasi())
                .put("kualifikasi", header.kualifikasi())
                .put("pencatatan", header.pencatatan());
        if (procedure.dokumen() != null) {
            written.put("dokumen", procedure.dokumen().id())
                    .put("dokumen nama", procedure.dokumen().nama());
        }
        Identitas identitas = header.identitas();
        if (identitas != null) {
            written.put("identitas nomor", identitas.nomor())
                    .put("identitas pembuatan", identitas.pembuatan())
                    .put("identitas revisi", identitas.revisi())
                    .put("identitas efektif", identitas.efektif())
                    .put("identitas pengesah", identitas.pengesah());
        }
        procedure.added().forEach((role, nama) -> written.put("role " + role.id(), nama));
        return written.pieces();
    }

    private Written written() {
        return new Written(Roles.USUAL.and(procedure.added()));
    }

    /** Of a step itself. */
    Map<String, Piece> of(Step step) {
        Written written = written()
                .put("nomor", step.nomor())
                .put("kegiatan", step.kegiatan())
                .roles("pelaksana", step.pelaksana())
                .put("kelengkapan", step.mutuBaku().kelengkapan())
                .put("waktu", step.mutuBaku().waktu())
                .put("output", step.mutuBaku().output())
                .put("keterangan", step.keterangan())
                .roles("acts", step.acts())
                .put("clock", step.pausesClock())
                .put("reminders", step.reminders())
                .roles("escalation", Stream.ofNullable(step.escalation()).toList())
                .put("added", step.added())
                .put("kind", step.work().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (step.work()) {
            case Form form -> written.put("next", form.next());
            case Decision decision -> written.put("approvals", decision.approvals());
            case Task task -> written.roles("finishes", task.finishes()).put("next", task.next());
            case Subrun subrun -> {
                written.put("subrun", subrun.procedure()).roles("as", List.of(subrun.as()));
                subrun.prefill().forEach((field, source) -> written.put("prefill " + field, source));
                subrun.ended().forEach((ending, target) -> written.put("ended " + ending.id(), Written.target(target)));
            }
        }
        return written.pieces();
    }

    /** The exits and questions of a step, in its order. */
    Map<Part, Map<String, Piece>> parts(Step step) {
        Map<Part, Map<String, Piece>> parts = new LinkedHashMap<>();
        switch (step.work()) {
            case Form form -> form.fields().forEach(field -> put(parts, field));
            case Task task -> {
                if (task.output() != null) {
                    put(parts, task.output());
                }
            }
            case Decision decision ->
                decision.exits().forEach(exit -> parts.put(new Part(Part.Type.EXIT, exit.id()), of(exit)));
            case Subrun ignored -> {}
        }
        return parts;
    }

    private void put(Map<Part, Map<String, Piece>> parts, Field field) {
        parts.put(new Part(Part.Type.QUESTION, field.id()), of(field));
    }

    private Map<String, Piece> of(Exit exit) {
        return written()
                .put("label", exit.label())
                .put("style", exit.style())
                .put("reason", exit.reasonRequired())
                .put("approves", exit.approves())
                .put("next", exit.next())
                .put("clock", exit.pausesClock())
                .put("arrow", exit.arrow())
                .pieces();
    }

    private Map<String, Piece> of(Field field) {
        Written written = written()
                .put("ask", field.ask())
                .put("label", other(field.label(), field.ask()))
                .put("type", field.type())
                .put("min", field.min())
                .put("max", field.max())
                .put("optional", field.optional())
                .put("when", field.when());
        field.options().forEach((id, label) -> written.put("options " + id, label));
        return written.pieces();
    }

    /** A text that is not written by itself says what it stands for. */
    private static @Nullable Text other(Text text, Text usual) {
        return text.equals(usual) ? null : text;
    }
}
