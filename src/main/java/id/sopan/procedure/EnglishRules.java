package id.sopan.procedure;

import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.Set;

/** English beside the Indonesian is wished for, and its lack never keeps a procedure from being used. */
final class EnglishRules {

    private static final Set<String> TEXTS =
            Set.of("nama", "label", "kegiatan", "kelengkapan", "output", "keterangan", "ask");

    private EnglishRules() {}

    static void check(Definition definition, Problems problems) {
        walk(definition.root(), problems);
    }

    private static void walk(Yaml at, Problems problems) {
        for (Yaml entry : at.entries()) {
            boolean option = at.key().equals("options");
            if (option || TEXTS.contains(entry.key())) text(entry, problems);
            walk(entry, problems);
        }
        at.items().forEach(item -> walk(item, problems));
    }

    private static void text(Yaml at, Problems problems) {
        boolean question = at.at("ask") != null;
        if (at.isNull() || question || at.at("en") != null) return;
        problems.warn(
                at,
                "Belum ada bahasa Inggris untuk `" + at.key() + "`. Tulislah {id: ..., en: ...}.",
                "There is no English for `" + at.key() + "`. Write {id: ..., en: ...}.");
    }
}
