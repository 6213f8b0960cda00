package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Procedure} of a file; throws where it lacks what its schema demands and no procedure is without. */
final class ProcedureParser {

    private ProcedureParser() {}

    static Procedure parse(Yaml file, String hash) {
        String id = file.require("id").text();
        Reminders reminders = RemindersParser.parse(file.at("reminders"), Reminders.USUAL);
        return new Procedure(
                id,
                file.require("prefix").text(),
                Texts.text(file.require("nama"), id),
                dokumen(file.at("dokumen")),
                header(file),
                Texts.integer(file.at("totalTertulis")),
                unreadable(file.at("tidakTerbaca")),
                starts(file),
                added(file.at("pelaksana")),
                file.require("steps").items().stream()
                        .map(step -> StepParser.parse(step, reminders))
                        .toList(),
                hash,
                List.of());
    }

    private static @Nullable Dokumen dokumen(@Nullable Yaml at) {
        if (at == null) return null;
        String id = at.require("id").text();
        return new Dokumen(id, Texts.text(at.require("nama"), id));
    }

    private static Header header(Yaml file) {
        return new Header(
                identitas(file.at("identitas")),
                list(file, "dasarHukum"),
                list(file, "keterkaitan"),
                list(file, "peralatan"),
                list(file, "peringatan"),
                list(file, "caraMengatasi"),
                list(file, "kualifikasi"),
                list(file, "pencatatan"));
    }

    private static @Nullable Identitas identitas(@Nullable Yaml at) {
        if (at == null) return null;
        Yaml nomor = at.at("nomor");
        return new Identitas(
                nomor == null ? null : nomor.text(),
                Texts.date(at.at("pembuatan")),
                Texts.date(at.at("revisi")),
                Texts.date(at.at("efektif")),
                list(at, "pengesah"));
    }

    private static @Nullable List<String> list(Yaml file, String key) {
        Yaml at = file.at(key);
        if (at == null) return null;
        return at.isScalar()
                ? List.of(at.text())
                : at.items().stream().map(Yaml::text).toList();
    }

    private static Set<String> unreadable(@Nullable Yaml at) {
        return at == null ? Set.of() : at.items().stream().map(Yaml::text).collect(Collectors.toSet());
    }

    private static SequencedMap<Role, Text> added(@Nullable Yaml at) {
        SequencedMap<Role, Text> roles = new LinkedHashMap<>();
        if (at != null) at.entries().forEach(entry -> roles.put(new Role(entry.key()), Texts.text(entry, entry.key())));
        return roles;
    }

    private static Starts starts(Yaml file) {
        Yaml starts = file.require("starts");
        Yaml label = starts.at("label");
        Yaml every = starts.at("every");
        return new Starts(
                Texts.roles(starts.require("by")),
                starts.require("command").text(),
                Texts.text(
                        label == null ? file.require("nama") : label,
                        file.require("id").text()),
                every == null ? null : every.text());
    }
}
