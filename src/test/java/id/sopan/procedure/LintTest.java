package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.Problem;
import id.sopan.definition.Severity;
import id.sopan.definition.YamlFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** One mistake each, made in a definition that is clean, and found in its very line. */
class LintTest {

    /** Line numbers below count from the first line of this text. */
    private static final String CLEAN = """
        id: contoh
        prefix: CT
        nama: {id: Contoh, en: Example}
        starts: {by: [unit-terkait], command: contoh}
        steps:
          - id: minta
            nomor: 1
            kegiatan: {id: Meminta, en: Asking}
            pelaksana: [unit-terkait]
            mutuBaku: {waktu: 30}
            form:
              - {id: apa, ask: {id: "Apa?", en: "What?"}, type: text}
              - id: jenis
                ask: {id: "Jenis apa?", en: "Which kind?"}
                type: choice
                options:
                  a: {id: Jenis A, en: Kind A}
                  b: {id: Jenis B, en: Kind B}
            next: putus
          - id: putus
            nomor: 2
            kegiatan: {id: Memutuskan, en: Deciding}
            pelaksana: [unit-ti]
            decision:
              - {id: ya, label: {id: Ya, en: 'Yes'}, arrow: ya, next: kerja}
              - {id: lagi, label: {id: Lagi, en: Again}, reason: required, clock: pause, next: minta}
              - {id: tolak, label: {id: Tolak, en: Deny}, reason: required, arrow: tidak, end: ditolak}
          - id: kerja
            nomor: 3
            kegiatan: {id: Mengerjakan, en: Doing}
            pelaksana: [pengembang]
            task: {}
            end: selesai
        """;

    private static final String ENDED = "ended: {selesai: {end: selesai}, ditolak: putus, dibatalkan: putus}";

    static final List<Arguments> MISTAKES = List.of(
            mistake("next: putus", "next: pustu", 19, "no step `pustu`"),
            mistake("next: kerja", "next: minta", 28, "No way leads to the step `kerja`"),
            mistake("end: selesai", "next: kerja", 28, "no way leads to an end"),
            mistake(" *- \\{id: lagi.*\n.*ditolak}\n", "", 24, "two exits"),
            mistake("label: \\{id: Lagi, en: Again", "label: {id: Lagi, en: 'yes'", 24, "same label"),
            mistake("label: \\{id: Lagi", "label: {id: \"Y\\\\u200ba\"", 24, "same label"),
            mistake("en: Kind B", "en: kind  a", 16, "options of this question have the same label"),
            mistake("\"Jenis apa\\?\"", "\"apa?\"", 14, "Two questions of this form have the same label"),
            mistake(
                    "(?s)next: kerja(.*)end: ditolak(.*)task: \\{}",
                    "reason: required, clock: pause, next: kerja$1clock: pause, next: minta$2form: [{id: apa, ask: {id:"
                            + " Apa, en: What}, type: text}]",
                    20,
                    "From the step `putus` a request never comes to an end"),
            mistake(
                    "next: putus",
                    "next: [{when: {jenis: [a, b]}, to: minta}, {to: putus}]",
                    6,
                    "From the step `minta` a request never comes to an end"),
            mistake(
                    "next: putus",
                    "next: [{when: {jenis: a}, to: minta}, {when: {jenis: b}, to: minta}, {to: putus}]",
                    6,
                    "From the step `minta` a request never comes to an end"),
            mistake("- id: kerja", "- id: putus", 28, "kind step are named `putus`"),
            mistake("label: \\{id: Lagi", "label: {id: Ya", 24, "same label"),
            mistake("id: lagi,", "id: ya,", 26, "kind exit are named `ya`"),
            mistake("id: jenis\n", "id: apa\n", 13, "kind field are named `apa`"),
            mistake("\\[unit-ti]", "[unit-it]", 23, "`unit-it` does not fit here"),
            mistake("\\[unit-terkait], command", "[pemohon], command", 4, "`pemohon` does not fit here"),
            mistake("id: lagi,", "id: lagi-lagi-lagi-lagi-lagi-lagi,", 26, "64 bytes"),
            mistake("b: \\{id: Jenis B", "bee-bee-bee-bee-bee-bee-bee: {id: Jenis B", 18, "64 bytes"),
            mistake("Jenis B", "Jenis B".repeat(10), 18, "64 characters"),
            mistake(
                    "label: \\{id: Ya",
                    "label: {id: " + "Ya".repeat(33),
                    25,
                    "`label.id` does not fit; it takes 1 to 64 characters"),
            mistake("nama: \\{id: Contoh", "nama: {id: ' '", 3, "`nama.id` holds nothing but spaces"),
            mistake("command: contoh", "command: contoh, label: {id: C, en: ' '}", 4, "`label.en` holds nothing"),
            mistake("Meminta", "\"\\\\u200b\"", 8, "`kegiatan.id` holds nothing"),
            mistake("\"What\\?\"", "\"\\\\u2800 \"", 12, "`ask.en` holds nothing"),
            mistake("Kind B", "' '", 18, "`b.en` holds nothing"),
            mistake("label: \\{id: Ya, en: 'Yes'}", "label: ' '", 25, "`label` holds nothing"),
            mistake("steps:", "dasarHukum: [Pasal 1, ' ']\nsteps:", 5, "`dasarHukum` holds nothing"),
            mistake("by: \\[unit-terkait]", "every: P1M, by: []", 4, "`every` needs a role in `by`"),
            mistake("starts: \\{", "starts: {every: P0M, ", 4, "P1M for every month"),
            mistake("task: \\{}", "task: {}\n    escalation: pimpinan", 33, "`pimpinan` does not fit here"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {unit-ti: {id: TI, en: IT}}",
                    3,
                    "`unit-ti` is known already"),
            mistake("prefix: CT", "prefix: CT\nidentitas: {efektif: 2026-02-30}", 3, "no day 2026-02-30"),
            mistake("prefix: CT", "prefix: CT\nidentitas: {efektif: 1 Mei 2026}", 3, "a date such as 2026-08-17"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {lepas: {id: L, en: L}}",
                    3,
                    "`lepas` is a word of a command (`/pasang lepas`)"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {hapus: {id: H, en: H}}",
                    3,
                    "`hapus` is a word of a command (`/anggota hapus`)"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {move: {id: M, en: M}}",
                    3,
                    "`move` is a word of a command (`/pasang move`)"),
            mistake("prefix: CT", "prefix: CT\npelaksana: {pemohon: {id: P, en: P}}", 3, "`pemohon` is known already"),
            mistake("prefix: CT", "prefix: CT\npelaksana: {Bendahara: {id: B, en: B}}", 3, "small letters"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {kepala-keuangan: {id: B, en: B}}",
                    3,
                    "at most 14 characters"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {bendahara: {id: " + "Bendahara".repeat(8) + ", en: B}}",
                    3,
                    "1 to 64 characters"),
            mistake("task: \\{}", "task: {finishes: [bendahara]}", 32, "`bendahara` does not fit here"),
            mistake("task: \\{}", "task: {}\n    reminders: {at: [75, 0]}", 33, "percentage"),
            mistake("task: \\{}", "task: {}\n    reminders: {every: 1}", 33, "Known are: at, repeat"),
            mistake("task: \\{}", "task: {}\n    reminders: {repeat: harian}", 33, "working days"),
            mistake("nomor: 2", "no: 2", 21, "Write `nomor`"),
            mistake("nomor: 2", "nomor: dua", 21, "`nomor`"),
            mistake("nomor: 2", "nomor: 2.0", 21, "`nomor` does not fit; it takes a whole number such as 10000"),
            mistake(
                    "type: text}",
                    "type: number, max: 10.000}",
                    12,
                    "`max` does not fit; it takes a whole number such as"),
            mistake(
                    "type: text}",
                    "type: number, max: 5000000000000000}",
                    12,
                    "`max` does not fit; it takes at most 1000000000000000"),
            mistake("type: text}", "type: text, min: -1}", 12, "counts characters; it takes at least 0"),
            mistake("type: text}", "type: file, max: 0}", 12, "counts characters; it takes at least 1"),
            mistake("nomor: 3", "nomor: 3\n    mutuBaku: {waktu: 60.0}", 30, "`waktu` does not fit; it takes working"),
            mistake(
                    "nomor: 3",
                    "nomor: 3\n    mutuBaku: {waktu: 9999999999}",
                    30,
                    "`waktu` does not fit; it takes working minutes"),
            mistake("nomor: 3", "nomor: 3\n    mutuBaku: {waktu: 3 hari kerja}", 30, "so 3 working days are 1350"),
            mistake("nomor: 3", "nomor: 3\n    mutuBaku: {waktu: 1.5}", 30, "as a whole number"),
            mistake("nomor: 3", "nomor: 3\n    mutuBaku: {waktu: '30'}", 30, "without a unit or quotation marks"),
            mistake("nomor: 2", "nomor: -2", 21, "`nomor` does not fit; it takes at least 1."),
            mistake("form:(?s).*?next: putus", "form: []\n    next: putus", 11, "it takes entries, at least 1"),
            mistake("Memutuskan", "Memutus\7kan", 22, "U+0007 cannot be read"),
            mistake("Memutuskan", "Memutus\ufffdkan", 22, "as UTF-8 text"),
            mistake(
                    "( *- \\{id: tolak.*\n)",
                    "$1    approvals: {need: dua}\n",
                    28,
                    "`need` does not fit; it takes a whole"),
            mistake("reason: required, clock", "clock", 26, "know what to complete"),
            mistake("clock: pause, next: minta", "clock: pause, next: kerja", 26, "back to a `form`"),
            mistake("reason: required, arrow: tidak", "arrow: tidak", 27, "denial needs a reason"),
            mistake("arrow: ya, ", "", 24, "exactly two arrows"),
            mistake("(reason: required, )(clock: pause, next: minta)", "$1arrow: ya, $2", 24, "exactly two arrows"),
            mistake("arrow: ya, ", "approves: true, arrow: ya, ", 24, "need each other"),
            mistake("b: \\{id: Jenis B", "b: {id: Jenis A", 16, "options of this question have the same label"),
            mistake("type: choice", "type: text", 16, "only `type: choice`"),
            mistake("type: text}", "type: choice}", 12, "needs `options`"),
            mistake("type: text}", "type: text, min: 9, max: 3}", 12, "no answer fits"),
            mistake("type: text}", "type: text, min: 1001}", 12, "cannot be answered"),
            mistake("type: text}", "type: text, min: 5000, max: 9000}", 12, "cannot be answered"),
            mistake("type: text}", "type: text, when: {jenis: a}}", 12, "asked only later"),
            mistake("type: text}", "type: txt}", 12, "Choose from: text, choice"),
            mistake("next: putus", "next: [{when: {jeniz: a}, to: putus}, {to: putus}]", 19, "names `minta.jeniz`"),
            mistake("next: putus", "next: [{when: {kerja.k: p}, to: pustu}, {to: putus}]", 19, "no step `pustu`"),
            mistake("next: putus", "next: [{when: {jenis: c}, to: putus}, {to: putus}]", 19, "no option `c`"),
            mistake("next: putus", "next: [{when: {jenis: a}, to: putus}]", 19, "Add another"),
            mistake("next: putus", "next: [{to: putus}, {to: putus}]", 19, "never taken"),
            mistake("    next: putus\n", "", 6, "exactly one of: next, end"),
            mistake("    task: \\{}\n", "", 28, "exactly one of: form, decision, task, subrun"),
            mistake("nomor: 3", "nomor: 1\n    mutuBaku: {waktu: 31}", 30, "30 minutes already"),
            mistake("nomor: 3", "nomor: 1", 29, "after row 2"),
            mistake(
                    "pelaksana: \\[unit-ti]\n",
                    "pelaksana: [unit-ti]\n    next: kerja\n",
                    24,
                    "Ways stand at each exit"),
            mistake("task: \\{}", "task: {}\n    approvals: {need: 2}", 33, "beside a `decision`"),
            mistake("nama: ", "nama: Dua\nnama: ", 4, "written twice"),
            mistake("nama: ", "nama: &x ", 3, "anchors"),
            mistake("prefix: CT", "prefix: contoh", 2, "two to four capital letters"),
            mistake("prefix: CT\n", "", 1, "`prefix` is missing"),
            mistake("\\[pengembang]", "[pengembang", 31, "the bracket that is opened here"),
            mistake("id: Memutuskan,", "id: Memutuskan, menolak,", 22, "quotation marks around a text with a comma"),
            mistake("steps:", "dasarhukum: ~\nsteps:", 5, "Perhaps `dasarHukum` is meant. Known are: id, "),
            mistake("id: Meminta", "id: \"Meminta", 8, "the quotation mark that is opened here"),
            mistake("nama: \\{id: Contoh, en: Example}", "nama: \"Contoh", 3, "the quotation mark that is opened here"),
            mistake("\"Apa\\?\"", "\"Apa?", 12, "or a quotation mark in it"),
            mistake("steps:", "dasarHukum: [Pasal 1: umum]\nsteps:", 5, "quotation marks around a text with a colon"),
            mistake("nomor: 2", "nomor:2", 21, "a space after it"),
            mistake("id: Mengerjakan,", "id: \"Mengerjakan,", 30, "the quotation mark that is opened here"),
            mistake("en: Deciding}", "en: Deciding #1}", 22, "put quotation marks around"),
            mistake("    kegiatan: \\{id: Memutuskan", "   kegiatan: {id: Memutuskan", 22, "Indent the line"),
            mistake("\\z", "---\nid: dua\n", 34, "One file holds one definition"),
            subrun("procedure: x, as: unit-ti, ended: {selesai: {end: selesai}}", "given for: ditolak, dibatalkan"),
            subrun("procedure: x, as: unit-ti, prefill: {a: minta.apu}, " + ENDED, "no field `minta.apu`"));

    private static final String ONLY_SENT_BACK = """
        next: isi}$1
          - id: isi
            nomor: 4
            kegiatan: {id: Mengisi, en: Filling in}
            pelaksana: [unit-terkait]
            form: [{id: apa, ask: {id: Apa, en: What}, type: text}]
            next: sisa
          - id: sisa
            nomor: 5
            kegiatan: {id: Menyisakan, en: Leaving}
            pelaksana: [unit-ti]
            task: {}
            end: selesai
        """.strip();

    static final List<Arguments> DOUBTS = List.of(
            mistake(
                    "prefix: CT",
                    "prefix: CT\nidentitas: {pembuatan: 2026-01-05, efektif: 2025-02-01}",
                    3,
                    "`efektif` is before `pembuatan`"),
            mistake(
                    "prefix: CT",
                    "prefix: CT\npelaksana: {bendahara: {id: B, en: B}}",
                    3,
                    "No step has the role `bendahara`"),
            mistake("next: minta}((?s).*)\\n", ONLY_SENT_BACK, 40, "No way leads to the step `sisa`"),
            mistake(
                    "next: putus((?s).*)task: \\{}",
                    "next: [{when: {kerja.k: p}, to: kerja}, {to: putus}]$1task: {output: {id: k, ask: {id: K, en: K},"
                            + " type: choice, options: {p: {id: P, en: P}, q: {id: Q, en: Q}}}}",
                    19,
                    "never comes before"),
            mistake("task: \\{}", "task: {}\n    escalation: unit-ti", 33, "is never told"),
            mistake(
                    "\\[unit-ti]((?s).*?)arrow: ya",
                    "[unit-ti, pengembang, manage-server]\n    approvals: {sequence: [unit-ti, pengembang]}"
                            + "$1approves: true, arrow: ya",
                    23,
                    "Can never decide here: `manage-server`"),
            mistake(
                    "task: \\{}\n    end: selesai\n",
                    "subrun: {procedure: x, as: unit-ti, prefill: {a: sisa.apa}, ended: {selesai: sisa, ditolak: putus,"
                            + " dibatalkan: putus}}\n  - {id: sisa, nomor: 4, kegiatan: {id: S, en: S}, pelaksana:"
                            + " [unit-ti], form: [{id: apa, ask: {id: Apa, en: What}, type: text}], end: selesai}\n",
                    32,
                    "`sisa.apa` has no answer here"),
            mistake("nomor: 2", "nomor: 1\n    mutuBaku: {waktu: 30}", 22, "counts once: 30 minutes"),
            mistake("type: text}", "type: date, min: 20261201}", 12, "its year is 20261201 at the earliest and 2100"),
            mistake("type: text}", "type: date, max: 1850}", 12, "1900 at the earliest and 1850 at the latest"),
            mistake("type: choice", "type: choice\n        max: 3", 16, "`max` limits nothing"),
            mistake("type: text}", "type: file, min: 3}", 12, "`min` limits nothing"),
            mistake(
                    "by: \\[unit-terkait]",
                    "by: [unit-terkait, pengembang]",
                    9,
                    "A form that `pengembang` sent is returned to `unit-terkait`, and not to the requester."));

    @ParameterizedTest(name = "{1} in line {2}: {3}")
    @FieldSource("DOUBTS")
    void warnsOfWhatRunsAndIsHardlyMeantInItsLine(String pattern, String replacement, int line, String says) {
        Reading reading = ProcedureReader.read("contoh.yaml", CLEAN.replaceFirst(pattern, replacement));

        assertThat(reading.procedure()).isNotNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.inEnglish())
                    .startsWith("contoh.yaml:" + line + ": ")
                    .contains(says);
            assertThat(problem.id()).isNotEqualTo(problem.en());
        });
    }

    @Test
    void acceptsAConditionOnWhatIsAnsweredBeforeAWayBack() {
        String back = CLEAN.replace("next: putus", "next: [{when: {kerja.k: p}, to: kerja}, {to: putus}]")
                .replace(
                        "task: {}\n    end: selesai",
                        "task: {output: {id: k, ask: {id: K, en: K}, type: choice, options: {p: {id: P, en: P}, q:"
                                + " {id: Q, en: Q}}}}\n"
                                + "    next: [{when: {k: p}, to: minta}, {end: selesai}]");

        assertThat(ProcedureReader.read("contoh.yaml", back).problems()).isEmpty();
    }

    @Test
    void acceptsWaysBackThatAnAnswerMayLeaveAsideAndQuestionsOfOneLabelThatAreNeverAskedTogether() {
        for (String asked : List.of("jenis: a", "kerja.k: [p, q]")) {
            String back = CLEAN.replace("next: putus", "next: [{when: {" + asked + "}, to: minta}, {to: putus}]")
                    .replace(
                            "task: {}\n",
                            "task: {output: {id: k, ask: {id: K, en: K}, type: choice, options: {p: {id: P, en: P}, q:"
                                    + " {id: Q, en: Q}}}}\n");
            assertThat(ProcedureReader.read("contoh.yaml", back).procedure())
                    .as(asked)
                    .isNotNull();
        }
        String apart = CLEAN.replace(
                "    next: putus\n",
                "      - {id: buku, ask: {id: Yang mana, en: Which}, type: text, when: {jenis: a}}\n"
                        + "      - {id: alat, ask: {id: Yang mana, en: Which}, type: date, when: {jenis: b}}\n"
                        + "    next: putus\n");
        assertThat(ProcedureReader.read("contoh.yaml", apart).problems()).isEmpty();
        assertThat(ProcedureReader.read("contoh.yaml", apart.replace("when: {jenis: b}", "when: {jenis: [a, b]}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.en()).contains("Two questions of this form"));
    }

    /** It needs a reason, and what is counted asks for none: so neither is to be advised. */
    @Test
    void saysOfACountedDenialThatItCannotBeCounted() {
        for (String reason : List.of("", "reason: required, ")) {
            String counted = CLEAN.replace("reason: required, arrow: tidak", reason + "approves: true, arrow: tidak")
                    .replace("pelaksana: [unit-ti]\n", "pelaksana: [unit-ti]\n    approvals: {need: 2}\n");
            assertThat(ProcedureReader.read("contoh.yaml", counted).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(28);
                        assertThat(problem.en()).startsWith("A denial cannot be counted");
                    });
        }
    }

    @ParameterizedTest(name = "{1} in line {2}: {3}")
    @FieldSource("MISTAKES")
    void findsOneMistakeInItsLine(String pattern, String replacement, int line, String says) {
        String broken = CLEAN.replaceFirst(pattern, replacement);

        Reading reading = ProcedureReader.read("contoh.yaml", broken);

        assertThat(reading.procedure()).isNull();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.inEnglish())
                    .startsWith("contoh.yaml:" + line + ": ")
                    .contains(says);
            assertThat(problem.id()).isNotEqualTo(problem.en());
        });
    }

    @Test
    void acceptsTheTextThatTheMistakesAreMadeIn() {
        assertThat(ProcedureReader.read("contoh.yaml", CLEAN).problems()).isEmpty();
    }

    @Test
    void namesEveryMistakeOfAFile() {
        String broken = CLEAN.replace("command: contoh", "command: Contoh Saya")
                .replace("type: text}", "type: choice}")
                .replace("next: kerja", "next: minta");

        assertThat(ProcedureReader.read("contoh.yaml", broken).problems())
                .extracting(Problem::line)
                .containsExactly(4, 12, 28);
    }

    @Test
    void saysNothingOfWaysWhereTheStepsCannotBeRead() {
        String broken = CLEAN.replace("nomor: 2", "nomor: dua").replace("next: kerja", "next: minta");

        assertThat(ProcedureReader.read("contoh.yaml", broken).problems())
                .extracting(Problem::line)
                .containsExactly(21);
    }

    @Test
    void onlyWarnsWhereEnglishIsMissing() {
        Reading reading =
                ProcedureReader.read("contoh.yaml", CLEAN.replace("{id: Memutuskan, en: Deciding}", "Memutuskan"));

        assertThat(reading.procedure()).isNotNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.line()).isEqualTo(22);
        });
    }

    @Test
    void saysOnceHowManyTextsLackEnglishAndWhereTheyBegin() {
        Reading reading =
                ProcedureReader.read("contoh.yaml", CLEAN.replaceAll(", en: (Example|Asking|Deciding|Doing)", ""));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.en()).contains("no English for 4 texts, beginning with `nama`");
            assertThat(problem.id()).contains("untuk 4 teks, mulai dari `nama`");
        });
    }

    @Test
    void saysOfTwoStepsOfOneIdThatAndNotWhatFollowsFromIt() {
        String doubled = CLEAN.replace("- id: kerja", "- id: minta");

        assertThat(ProcedureReader.read("contoh.yaml", doubled).problems())
                .extracting(Problem::inEnglish)
                .singleElement()
                .asString()
                .startsWith("contoh.yaml:28: Two things of the kind step are named `minta`");
    }

    @Test
    void speaksOfCommasOnlyWhereOneCutsAText() {
        assertThat(ProcedureReader.read("contoh.yaml", CLEAN.replace("steps:", "dasarhukum: ~\nsteps:"))
                        .problems())
                .noneMatch(problem -> problem.en().contains("comma"));
    }

    @Test
    void acceptsAFormThatIsReturnedToWhoeverSentIt() {
        String open = CLEAN.replace("by: [unit-terkait]", "by: [unit-terkait, pengembang]");

        assertThat(ProcedureReader.read(
                                "contoh.yaml",
                                open.replaceFirst(
                                        "pelaksana: \\[unit-terkait]\n",
                                        "pelaksana: [unit-terkait]\n    acts: [pemohon]\n"))
                        .problems())
                .isEmpty();
        assertThat(ProcedureReader.read("contoh.yaml", open.replaceAll(" *- \\{id: lagi.*\n", ""))
                        .problems())
                .isEmpty();
    }

    @Test
    void warnsOfALimitOfADateThatIsNoYear() {
        Reading reading = ProcedureReader.read("contoh.yaml", CLEAN.replace("type: text}", "type: date, max: 200}"));

        assertThat(reading.procedure()).isNotNull();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Severity.WARNING)
                .singleElement()
                .satisfies(problem -> assertThat(problem.en()).contains("`max` of a date is a year", "200"));
    }

    @Test
    void boundsANumberByAmountsAndByTemperatures() {
        for (String limits : List.of("min: 0, max: 5000000000", "min: -40, max: -10")) {
            String text = CLEAN.replace("type: text}", "type: number, " + limits + "}");
            assertThat(ProcedureReader.read("contoh.yaml", text).problems())
                    .as(limits)
                    .isEmpty();
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        Reading reading = ProcedureReader.read("contoh.yaml", CLEAN + "#".repeat(YamlFile.MAX_CHARACTERS));

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.en()).contains("too large"));
    }

    @Test
    void refusesAliasesBeforeTheyExpand() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(ProcedureReader.read("bomb.yaml", bomb.toString()).problems())
                .hasSize(40)
                .allSatisfy(problem -> assertThat(problem.en()).contains("aliases"));
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLines() {
        String windows = "\uFEFF" + CLEAN.replace("\n", "\r\n");

        assertThat(ProcedureReader.read("contoh.yaml", windows).orThrow().hash())
                .isEqualTo(ProcedureReader.read("contoh.yaml", CLEAN).orThrow().hash());
    }

    @Test
    void offersTheRolesThatTheProgramKnows() {
        Problem problem = ProcedureReader.read("contoh.yaml", CLEAN.replace("by: [unit-terkait]", "by: [rektor]"))
                .problems()
                .getFirst();

        String known =
                String.join(", ", Roles.USUAL.all().stream().map(Role::id).toList());
        assertThat(problem.en())
                .isEqualTo("`rektor` does not fit here. Choose from: " + known
                        + ". Another role is added at the head of the file: `pelaksana: {rektor: NAME}`.");
    }

    @Test
    void refusesOneRoleUnderTwoNamesInItsLine() {
        String own = CLEAN.replace("prefix: CT", "prefix: CT\npelaksana: {bendahara: {id: Bendahara, en: Treasurer}}")
                .replace("[pengembang]", "[bendahara]");
        String other = own.replace("id: contoh", "id: lain")
                .replace("prefix: CT", "prefix: LN")
                .replace("command: contoh", "command: lain")
                .replace("{id: Contoh, en: Example}", "{id: Lain, en: Other}");

        assertThat(problems(own, other)).isEmpty();
        assertThat(problems(own, other.replace("id: Bendahara", "id: Bendahara Pengeluaran")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.en()).contains("`bendahara` has another name in contoh.yaml");
                });
        assertThat(problems(own.replace("id: Bendahara", "id: Unit TI")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.en()).contains("Two roles have the same name"));
    }

    @Test
    void refusesARoleThatLooksLikeAnotherInEitherLanguage() {
        String own = CLEAN.replace("prefix: CT", "prefix: CT\npelaksana: {bendahara: {id: Bendahara, en: Treasurer}}")
                .replace("[pengembang]", "[bendahara]");

        for (String name : List.of(
                "{id: Pemohon, en: Treasurer}",
                "{id: Bendahara, en: Requester}",
                "{id: Bendahara, en: IT Unit}",
                "{id: unit ti, en: Treasurer}")) {
            assertThat(problems(own.replace("{id: Bendahara, en: Treasurer}", name)))
                    .as(name)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.en()).contains("Two roles have the same name"));
        }
    }

    @Test
    void refusesTwoRolesOfOneNameInTwoFiles() {
        String own = CLEAN.replace("prefix: CT", "prefix: CT\npelaksana: {bendahara: {id: Bendahara, en: Treasurer}}")
                .replace("[pengembang]", "[bendahara]");
        String other = own.replace("id: contoh", "id: lain")
                .replace("prefix: CT", "prefix: LN")
                .replace("command: contoh", "command: lain")
                .replace("{id: Contoh, en: Example}", "{id: Lain, en: Other}")
                .replace("bendahara", "juru-bayar");

        assertThat(problems(own, other.replace("id: Bendahara, en: Treasurer", "id: Juru Bayar, en: Payer")))
                .isEmpty();
        for (String name : List.of("id: Bendahara, en: Treasurer", "id: Juru Bayar, en: Treasurer")) {
            assertThat(problems(own, other.replace("id: Bendahara, en: Treasurer", name)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(3);
                        assertThat(problem.en()).contains("`juru-bayar` has the name of `bendahara` in contoh.yaml");
                    });
        }
    }

    private static List<Problem> problems(String... files) {
        Map<String, String> all = new TreeMap<>(Map.of("contoh.yaml", files[0]));
        if (files.length > 1) all.put("lain.yaml", files[1]);
        return ProcedureLinter.read(all).stream()
                .flatMap(reading -> reading.problems().stream())
                .toList();
    }

    @Test
    void refusesNestingWithoutEnd() {
        for (String deep : List.of("[", "- ", "{a: ", "? ")) {
            String text = "id: a\nb:\n  " + deep.repeat(250_000 / deep.length());
            Instant begun = Instant.now();
            assertThat(ProcedureReader.read("deep.yaml", text).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.isError()).isTrue();
                        assertThat(problem.line()).isEqualTo(3);
                        assertThat(problem.en()).contains("30 levels");
                    });
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static Arguments mistake(String pattern, String replacement, int line, String says) {
        return Arguments.of(pattern, replacement, line, says);
    }

    private static Arguments subrun(String content, String says) {
        return mistake("    task: \\{}\n    end: selesai", "    subrun: {" + content + "}", 32, says);
    }
}
