package id.sopan.procedure;

import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** English beside the Indonesian is wished for, and its lack never keeps a procedure from being used. */
final class EnglishRules {

    private static final Set<String> TEXTS =
            Set.of("nama", "label", "kegiatan", "kelengkapan", "output", "keterangan", "ask");

    /** Below which each key is an id, and has its text. */
    private static final Set<String> NAMED = Set.of("options", "pelaksana");

    private EnglishRules() {}

    static void check(Definition definition, Problems problems) {
        List<Yaml> without = new ArrayList<>();
        walk(definition.root(), without);
        if (without.isEmpty()) return;
        String first = "`" + without.getFirst().key() + "`";
        int count = without.size();
        problems.warn(
                without.getFirst(),
                "Belum ada bahasa Inggris untuk " + (count == 1 ? first : count + " teks, mulai dari " + first)
                        + ". Tulislah {id: ..., en: ...}.",
                "There is no English for " + (count == 1 ? first : count + " texts, beginning with " + first)
                        + ". Write {id: ..., en: ...}.");
    }

    private static void walk(Yaml at, List<Yaml> without) {
        for (Yaml entry : at.entries()) {
            if ((NAMED.contains(at.key()) || TEXTS.contains(entry.key())) && lacksEnglish(entry)) without.add(entry);
            walk(entry, without);
        }
        at.items().forEach(item -> walk(item, without));
    }

    private static boolean lacksEnglish(Yaml at) {
        boolean question = at.at("ask") != null;
        return !at.isNull() && !question && at.at("en") == null;
    }
}
