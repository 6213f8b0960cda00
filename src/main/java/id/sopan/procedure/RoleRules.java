package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever carries a step out is known, and what the file adds of roles is needed and can be told from the others. */
final class RoleRules {

    private RoleRules() {}

    static void check(Definition definition, Problems problems) {
        Roles known = definition.procedure().known();
        Set<String> named = new HashSet<>();
        named(definition.root().require("starts").at("by")).forEach(at -> check(at, known, named, problems));
        for (Located<Step> step : definition.steps()) {
            roles(step.at()).forEach(at -> check(at, known, named, problems));
            places(step.at())
                    .filter(at -> !at.text().equals(Role.PEMOHON.id()))
                    .forEach(at -> check(at, known, named, problems));
        }
        Yaml added = definition.root().at("pelaksana");
        if (added == null) return;
        added.entries().forEach(role -> added(role, named, problems));
        if (known.lookAlike()) {
            problems.error(
                    added,
                    "Dua peran bernama sama, sehingga tidak dapat dibedakan. Mohon ganti salah satunya.",
                    "Two roles have the same name, so that nobody can tell them apart. Change one.");
        }
    }

    /** One role is called alike in all files, and no other is called so. */
    static void together(List<LoadedFile> files) {
        for (LoadedFile file : files) {
            List<LoadedFile> before = files.subList(0, files.indexOf(file));
            file.procedure().added().forEach((role, nama) -> {
                before.stream()
                        .filter(other -> !nama.equals(other.procedure().added().getOrDefault(role, nama)))
                        .findFirst()
                        .ifPresent(other -> otherName(file, role, other));
                before.forEach(other -> other.procedure().added().forEach((known, name) -> {
                    if (!known.equals(role) && name.looksLike(nama)) sameName(file, role, other, known);
                }));
            });
        }
    }

    private static void otherName(LoadedFile file, Role role, LoadedFile other) {
        file.problems()
                .error(
                        at(file, role),
                        "`" + role.id() + "` bernama lain di " + other.name()
                                + ". Mohon samakan; nama baru ditulis di semua berkas yang memuatnya, lalu berlaku bersama.",
                        "`" + role.id() + "` has another name in " + other.name()
                                + ". Write them alike; a new name is written in all files that have it, and they count together.");
    }

    private static void sameName(LoadedFile file, Role role, LoadedFile other, Role known) {
        String there = "`" + known.id() + "` ";
        file.problems()
                .error(
                        at(file, role),
                        "`" + role.id() + "` bernama sama dengan " + there + "di " + other.name()
                                + ", sehingga tidak dapat dibedakan. Mohon ganti namanya, atau pakai " + there
                                + "di sini juga.",
                        "`" + role.id() + "` has the name of " + there + "in " + other.name()
                                + ", so that nobody can tell them apart. Change the name, or use " + there
                                + "here, too.");
    }

    private static Yaml at(LoadedFile file, Role role) {
        return file.definition().root().near("pelaksana").near(role.id());
    }

    private static Stream<Yaml> roles(Yaml step) {
        return Stream.of(
                        named(step.at("escalation")),
                        named(at(step, "approvals", "sequence")),
                        named(at(step, "subrun", "as")))
                .flatMap(roles -> roles);
    }

    /** Where the requester may stand, too. */
    private static Stream<Yaml> places(Yaml step) {
        return Stream.of(named(step.at("pelaksana")), named(step.at("acts")), named(at(step, "task", "finishes")))
                .flatMap(roles -> roles);
    }

    private static @Nullable Yaml at(Yaml step, String work, String key) {
        Yaml at = step.at(work);
        return at == null ? null : at.at(key);
    }

    private static Stream<Yaml> named(@Nullable Yaml at) {
        if (at == null) return Stream.empty();
        return at.isScalar() ? Stream.of(at) : at.items().stream();
    }

    private static void check(Yaml at, Roles known, Set<String> named, Problems problems) {
        named.add(at.text());
        if (known.has(new Role(at.text()))) return;
        String all = known.all().stream().map(Role::id).collect(Collectors.joining(", "));
        problems.error(
                at,
                "`" + at.text() + "` tidak dapat dipakai di sini. Pilihan: " + all
                        + ". Peran lain ditambahkan di awal berkas: `pelaksana: {" + at.text() + ": NAMA}`.",
                "`" + at.text() + "` does not fit here. Choose from: " + all
                        + ". Another role is added at the head of the file: `pelaksana: {" + at.text() + ": NAME}`.");
    }

    private static void added(Yaml role, Set<String> named, Problems problems) {
        if (Roles.USUAL.has(new Role(role.key())) || role.key().equals(Role.PEMOHON.id())) {
            problems.error(
                    role,
                    "`" + role.key() + "` sudah dikenal. Mohon hapus dari `pelaksana`.",
                    "`" + role.key() + "` is known already. Delete it from `pelaksana`.");
        } else if (Role.command(role.key()).isPresent()) {
            String command = "`" + Role.command(role.key()).get() + " " + role.key() + "`";
            problems.error(
                    role,
                    "`" + role.key() + "` adalah kata perintah (" + command
                            + "), sehingga tidak dapat menjadi peran. Mohon pilih yang lain.",
                    "`" + role.key() + "` is a word of a command (" + command
                            + "), and can be no role. Choose another.");
        } else if (!named.contains(role.key())) {
            problems.warn(
                    role,
                    "Tidak ada langkah dengan peran `" + role.key() + "`. Mohon periksa ejaannya, atau hapus.",
                    "No step has the role `" + role.key() + "`. Check the spelling, or delete it.");
        }
    }
}
