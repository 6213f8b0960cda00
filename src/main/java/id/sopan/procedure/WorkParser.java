package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what kind of work a step is. */
final class WorkParser {

    private WorkParser() {}

    static Work parse(Yaml step, List<Role> acting) {
        String id = step.require("id").text();
        Yaml form = step.at("form");
        if (form != null) return new Form(FieldParser.fields(form, id), NextParser.next(step, id));
        Yaml decision = step.at("decision");
        if (decision != null) return decision(decision, step.at("approvals"), id);
        Yaml task = step.at("task");
        if (task != null) return task(task, NextParser.next(step, id), acting, id);
        return subrun(step.require("subrun"));
    }

    private static Decision decision(Yaml decision, @Nullable Yaml approvals, String step) {
        return new Decision(
                decision.items().stream().map(exit -> exit(exit, step)).toList(), approvals(approvals));
    }

    private static @Nullable Approvals approvals(@Nullable Yaml at) {
        if (at == null) return null;
        Yaml sequence = at.at("sequence");
        if (sequence == null)
            return new Approvals(Integer.parseInt(at.require("need").text()), List.of());
        List<Role> roles = Texts.roles(sequence);
        return new Approvals(roles.size(), roles);
    }

    private static Exit exit(Yaml exit, String step) {
        Yaml style = exit.at("style");
        Yaml arrow = exit.at("arrow");
        String id = exit.require("id").text();
        return new Exit(
                id,
                Texts.text(exit.require("label"), id),
                style == null ? Style.PLAIN : Texts.constant(Style.class, style),
                Texts.says(exit.at("reason"), "required"),
                Texts.isTrue(exit.at("approves")),
                NextParser.next(exit, step),
                Texts.says(exit.at("clock"), "pause"),
                arrow == null ? null : Texts.constant(SopArrow.class, arrow));
    }

    private static Task task(Yaml task, Next next, List<Role> acting, String step) {
        Yaml finishes = task.at("finishes");
        Yaml output = task.at("output");
        return new Task(
                finishes == null ? acting : Texts.roles(finishes),
                output == null ? null : FieldParser.field(output, step),
                next);
    }

    private static Subrun subrun(Yaml at) {
        Map<String, String> prefill = new LinkedHashMap<>();
        Yaml given = at.at("prefill");
        if (given != null) given.entries().forEach(entry -> prefill.put(entry.key(), entry.text()));
        Map<Ending, Target> ended = new LinkedHashMap<>();
        at.require("ended")
                .entries()
                .forEach(entry -> ended.put(NextParser.ending(entry.key()), NextParser.ended(entry)));
        return new Subrun(
                at.require("procedure").text(), new Role(at.require("as").text()), prefill, ended);
    }
}
