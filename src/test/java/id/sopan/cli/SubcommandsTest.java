package id.sopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Isolated
class SubcommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void lintsThoseThatComeWithSopan() {
        assertThat(run("lint")).isZero();
        assertThat(out.toString()).contains("0 errors, 0 warnings");
    }

    @Test
    void lintExitsOneAndNamesFileAndLine() throws IOException {
        Path broken = Files.writeString(directory.resolve("contoh.yaml"), "id: contoh\nprefix: c\n");

        assertThat(run("lint", "--language", "en", broken.toString())).isOne();
        assertThat(out.toString()).contains("error   " + broken + ":2: `prefix`");
    }

    @Test
    void lintSaysWhatIsWrongInALineEachWhateverStandsInTheFile() throws IOException {
        Path broken = Files.writeString(
                directory.resolve("contoh.yaml"), "id: contoh\n\"a\\nerror   palsu.yaml:1: x\\u202e\\u2028b\": 1\n");

        for (String language : List.of("id", "en")) {
            assertThat(run("lint", "--language", language, broken.toString())).isOne();
        }
        assertThat(out.toString())
                .contains("a\\u000aerror   palsu.yaml:1: x\\u202e\\u2028b")
                .doesNotContain("\nerror   palsu", "\u202e", "\u2028");
    }

    @Test
    void aLanguageThatThereIsNotIsRefusedWithThoseThatThereAre() {
        for (String[] command : new String[][] {{"lint"}, {"compare", "a.yaml", "b.yaml"}}) {
            String[] arguments = Arrays.copyOf(command, command.length + 1);
            arguments[command.length] = "--language=fr";
            assertThat(run(arguments)).isEqualTo(2);
            assertThat(err.toString()).contains("--language", "[ID, EN]");
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void lintsOneFileWhoseSubrunStandsInAnother() {
        assertThat(run("lint", "--language", "en", "conversations/webservice.yaml"))
                .describedAs(out + "" + err)
                .isZero();
        assertThat(out.toString()).contains("1 files, 0 errors");
    }

    @Test
    void lintNamesWhatAnotherProcedureHasAlreadyInTheFileThatIsGiven() throws IOException {
        String server = Files.readString(Path.of("conversations/server.yaml"));
        Path own = Files.writeString(
                directory.resolve("arsip.yaml"),
                server.replace("id: server\n", "id: arsip\n").replaceAll("dokumen: .*\n", ""));

        assertThat(run("lint", "--language", "en", own.toString())).isOne();
        assertThat(out.toString())
                .contains(own + ":4: `prefix: SV` is used by server.yaml already")
                .contains("`command: server` is used by server.yaml already")
                .contains("The button that starts this procedure says the same as that of server.yaml")
                .contains("1 files, 3 errors, 0 warnings");
    }

    @Test
    void lintTakesAnotherFileOfTheSameIdForANewerVersion() throws IOException {
        String server = Files.readString(Path.of("conversations/server.yaml"));
        Files.writeString(directory.resolve("server-lama.yaml"), server);
        Path own = Files.writeString(directory.resolve("server-baru.yaml"), server.replace("waktu: 45", "waktu: 60"));

        assertThat(run("lint", "--language", "en", own.toString()))
                .describedAs("%s", out)
                .isZero();
        assertThat(out.toString()).contains("1 files, 0 errors, 0 warnings");
    }

    @Test
    void theEmulatorSaysWhatIsAllowedInAFaultPlan() throws IOException {
        Path plan = Files.writeString(directory.resolve("faults.json"), "{\"rates\": {\"flood\": 0.1}}");

        assertThat(run("emulator", "--faults", plan.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(plan.toString(), "there is no fault flood to plan", "lost_answer");
    }

    @Test
    void theEmulatorSaysWhichPortsThereAre() {
        assertThat(run("emulator", "--port", "99999")).isEqualTo(2);
        assertThat(err.toString()).contains("'--port': 99999", "1 to 65535").doesNotContain("another program");
    }

    @Test
    void theEmulatorSaysWhatToDoAboutAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(run("emulator", "--port", port, "--data", directory.toString()))
                    .isOne();

            assertThat(err.toString()).contains(port, "stop the program that is on it", "another --port");
        }
    }

    @Test
    void comparesTwoVersionsOfAProcedure() throws IOException {
        Path before = Path.of("conversations/webservice.yaml");
        Path after = Files.writeString(
                directory.resolve("webservice.yaml"),
                Files.readString(before).replace("Setujui: pengembangan", "Setujui: perluasan"));

        assertThat(run("compare", before.toString(), after.toString())).isZero();

        assertThat(out.toString())
                .contains("Nomor 2 (analisis), keputusan lama, tulisan: Setujui: pengembangan → Setujui: perluasan");
        Files.writeString(after, Files.readString(after).replace("next: analisis", "next: entah"));
        assertThat(run("compare", before.toString(), after.toString())).isOne();
        assertThat(err.toString()).contains(after + ":");
        assertThat(run(
                        "compare",
                        before.toString(),
                        directory.resolve("lain.yaml").toString()))
                .isOne();
    }

    @Test
    void whatIsComparedInEnglishShowsTheIndonesianWordsWhereTheyAloneChanged() throws IOException {
        Path before = Path.of("conversations/dukungan-teknis.yaml");
        Path after = Files.writeString(
                directory.resolve("dukungan-teknis.yaml"),
                Files.readString(before).replace("Dukungan teknis apabila", "Bantuan teknis apabila"));

        assertThat(run("compare", before.toString(), after.toString(), "--language", "en"))
                .isZero();

        assertThat(out.toString())
                .contains("(Indonesian): Dukungan teknis apabila", "→ Bantuan teknis apabila")
                .doesNotContain("Technical support");
    }

    @Test
    void lintsCalendarsBesideThoseThatComeWithSopan() throws IOException {
        Path year = Files.writeString(directory.resolve("2028.yaml"), """
                year: 2028
                sources:
                  skb: {name: SKB}
                days:
                  - {date: 2028-02-30, kind: cuti-bersama, name: Cuti, source: skb}
                """);

        assertThat(run("lint", "--language", "en", year.toString())).isOne();
        assertThat(out.toString())
                .contains("error   " + year + ":5: There is no 2028-02-30")
                .contains("1 files, 1 errors");
        out.getBuffer().setLength(0);
        assertThat(run("lint", "--language", "en", "calendars"))
                .describedAs("%s", out)
                .isZero();
        assertThat(out.toString()).contains("3 files, 0 errors");
    }

    @Test
    void replayNamesTheFileThatItCannotTake() {
        String procedure = "conversations/webservice.yaml";
        Path missing = directory.resolve("missing.yaml");
        assertThat(run("replay", "--procedure", missing.toString())).isOne();
        assertThat(run("replay", "--procedure", procedure, "--calendar", missing.toString()))
                .isOne();
        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("no file or directory: " + missing));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void lintSaysWhichFileIsNotThere() {
        assertThat(run("lint", directory.resolve("missing.yaml").toString())).isOne();
        assertThat(err.toString())
                .contains("no file or directory: ", "missing.yaml")
                .doesNotContain("Exception");
        assertThat(run("lint", directory.toString())).isOne();
        assertThat(err.toString()).contains("no *.yaml in: [" + directory + "]");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whicheverSubcommandIsGivenAFileThatIsNotThereSaysSoInTheSameWords() {
        String missing = directory.resolve("missing.yaml").toString();
        for (String[] command : new String[][] {
            {"lint", missing},
            {"compare", missing, "conversations/server.yaml"},
            {"replay", "--procedure", missing}
        }) {
            assertThat(run(command)).as(command[0]).isOne();
            assertThat(err.toString().lines())
                    .as(command[0])
                    .containsExactly("Tidak ada berkas atau direktori / there is no file or directory: " + missing);
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void everySubcommandHasHelp() {
        CommandLine commands = Subcommands.commands(Map.of());
        assertThat(commands.getSubcommands()).hasSize(11);
        commands.getSubcommands().keySet().forEach(name -> {
            out.getBuffer().setLength(0);
            assertThat(run(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: sopan " + name, "-h, --help", "-V, --version");
        });
    }

    @Test
    void helpSaysWhatIsRunWithoutACommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Without a command the bot of SOPAN_TELEGRAM_TOKEN is run, or the sandbox", "README.md");
    }

    @Test
    void lintReadsTheOthersWhereOneIsNotThere() {
        String missing = directory.resolve("missing.yaml").toString();
        assertThat(run("lint", "--language", "en", missing, "conversations/server.yaml"))
                .isOne();
        assertThat(err.toString()).contains("no file or directory: ", "missing.yaml");
        assertThat(out.toString()).contains("1 files, 0 errors");
    }

    @Test
    void printsAFlowAndADocument() {
        assertThat(run("sop", "server")).isZero();
        assertThat(run("sop", "perawatan", "--format", "html")).isZero();
        assertThat(out.toString()).startsWith("PERMINTAAN SERVER").endsWith("</html>\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsTheFormAsPdfAndNothingElse() {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.ISO_8859_1));
        try {
            assertThat(run("sop", "perawatan", "--format", "pdf")).isZero();
        } finally {
            System.setOut(terminal);
        }
        assertThat(printed.toString(StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .endsWith("%%EOF\n");
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysWhichSopsThereAre() {
        assertThat(run("sop", "seminar")).isOne();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("There is no SOP `seminar`").contains("perawatan, perawatan-server");
    }

    @Test
    void aMistypedSubcommandIsAnErrorThatNamesThem() {
        assertThat(Subcommands.run(List.of(), List.of(), "lnit")).contains(2);
        assertThat(run("lnit")).isEqualTo(2);
        assertThat(err.toString()).contains("lnit").contains("lint", "sop", "emulator");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void leavesEverythingElseToTheBot() {
        assertThat(Subcommands.run(List.of(), List.of())).isEmpty();
        assertThat(Subcommands.run(List.of(), List.of(), "--server.port=0")).isEmpty();
        assertThat(Subcommands.run(List.of(), List.of(), "--version")).hasValue(0);
        assertThat(Subcommands.run(List.of(), List.of(), "lint", "-V")).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verson", "-v", "-?", "--head", "--debug"})
    void anOptionThatThereIsNotStartsNoBot(String option) {
        assertThat(Subcommands.run(List.of(), List.of(), option)).hasValue(2);
    }

    @Test
    void whatCouldNotBeWrittenIsNoSuccess() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        int code = Subcommands.commands(Map.of())
                .setOut(new PrintWriter(full, true))
                .setErr(new PrintWriter(err, true))
                .execute("sop", "webservice");
        assertThat(code).isOne();
        assertThat(err.toString()).contains("not all of the output could be written");
    }

    @Test
    void whatPutsDataInThePlaceOfOthersIsNotRunWithASettingThatIsUnknown() throws IOException {
        String file = directory.resolve("cadangan.jsonl").toString();
        List<String> unknown = List.of("SOPAN_DTA tidak dikenal / is not known");
        assertThat(Subcommands.run(List.of(), unknown, "restore", "--replace", file))
                .hasValue(2);
        assertThat(Subcommands.run(List.of(), unknown, "move")).hasValue(2);
        assertThat(Subcommands.run(List.of(), unknown, "verify", file)).hasValue(1);
        assertThat(Subcommands.run(List.of(), unknown)).isEmpty();
    }

    private int run(String... arguments) {
        return Subcommands.commands(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
