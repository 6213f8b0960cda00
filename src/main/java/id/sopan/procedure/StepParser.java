package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one step. */
final class StepParser {

    private StepParser() {}

    /** @param reminders as the procedure has them for all of its steps */
    static Step parse(Yaml step, Reminders reminders) {
        String id = step.require("id").text();
        List<Role> pelaksana = Texts.roles(step.require("pelaksana"));
        Yaml acts = step.at("acts");
        Yaml escalation = step.at("escalation");
        List<Role> acting = acts == null ? pelaksana : Texts.roles(acts);
        return new Step(
                id,
                Integer.parseInt(step.require("nomor").text()),
                Texts.text(step.require("kegiatan"), id),
                pelaksana,
                mutuBaku(step.at("mutuBaku")),
                Texts.textOrNull(step.at("keterangan")),
                acting,
                WorkParser.parse(step, acting),
                Texts.says(step.at("clock"), "pause"),
                RemindersParser.parse(step.at("reminders"), reminders),
                escalation == null ? null : new Role(escalation.text()),
                Texts.isTrue(step.at("added")));
    }

    private static MutuBaku mutuBaku(@Nullable Yaml at) {
        if (at == null) return MutuBaku.NONE;
        return new MutuBaku(
                Texts.textOrNull(at.at("kelengkapan")),
                Texts.integer(at.at("waktu")),
                Texts.textOrNull(at.at("output")));
    }
}
