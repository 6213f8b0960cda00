package id.sopan.cli;

import id.sopan.record.UnfitArchive;
import id.sopan.sandbox.EmulatorCommand;
import id.sopan.setting.UnfitSetting;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code java -jar sopan.jar WORD ...} understands besides being the bot. */
@Command(
        name = "sopan",
        description = "Menjalankan SOP AP sebagai percakapan / runs SOP AP as conversations",
        versionProvider = Subcommands.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true)
public final class Subcommands {

    private static final Pattern OF_SPRING = Pattern.compile("--[a-z][\\w.-]*=.*");

    private static final String[] WITHOUT_A_COMMAND = {
        "",
        "Tanpa perintah: bot dengan SOPAN_TELEGRAM_TOKEN dijalankan, atau ruang latihan bila tidak diisi."
                + " Pengaturan SOPAN_...: README.md, docs/panduan/operator.md.",
        "Without a command the bot of SOPAN_TELEGRAM_TOKEN is run, or the sandbox where that is not set."
                + " Settings SOPAN_...: README.md, docs/panduan/operator.en.md."
    };

    private static final Set<String> REPLACING = Set.of("restore", "move");

    private Subcommands() {}

    /**
     * Runs the subcommand that the first argument names. A word that names none is an error, as is an option that is
     * neither of these subcommands nor one of Spring's, {@code --name=value}.
     *
     * @param further subcommands of the program itself
     * @param unknown a sentence for each setting that is none; with such a one nothing is put in the place of data, which
     *     might be in the wrong store
     * @return the exit code: 0 done, 1 errors found, 2 not understood; empty where the bot is to run
     */
    public static Optional<Integer> run(List<Object> further, List<String> unknown, String... arguments) {
        CommandLine commands = commands(System.getenv());
        further.forEach(commands::addSubcommand);
        if (arguments.length == 0 || OF_SPRING.matcher(arguments[0]).matches()) return Optional.empty();
        unknown.forEach(commands.getErr()::println);
        if (!unknown.isEmpty() && REPLACING.contains(arguments[0])) {
            commands.getErr().println("Tidak dijalankan; mohon perbaiki nama itu / not run; mend that name.");
            return Optional.of(CommandLine.ExitCode.USAGE);
        }
        return Optional.of(commands.execute(arguments));
    }

    /** @param environment the settings of the store, by name */
    static CommandLine commands(Map<String, String> environment) {
        CommandLine commands = new CommandLine(new Subcommands())
                .addSubcommand(new LintCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new SopCommand())
                .addSubcommand(new WorktimeCommand())
                .addSubcommand(new EmulatorCommand())
                .addSubcommand(new ReplayCommand(environment))
                .addSubcommand(new VerifyCommand(environment))
                .addSubcommand(new JournalCommand(environment))
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment))
                .addSubcommand(new MoveCommand(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Subcommands::explain)
                .setExecutionStrategy(Subcommands::written)
                .setExecutionExceptionHandler(Subcommands::refuse)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commands.getCommandSpec().usageMessage().footer(WITHOUT_A_COMMAND);
        return commands;
    }

    /** Says what there is, also where a word is so near to one that picocli would only guess it. */
    private static int explain(CommandLine.ParameterException mistake, String[] arguments) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println(mistake.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
        mistake.getCommandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    /** A setting that is unfit is named, as the bot does; so is what is wrong with a store or a file. */
    static int refuse(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof UnfitSetting) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof StoreUnavailable || failure instanceof UnfitArchive || failure instanceof Unfit) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println(unreadable(failure));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    /** What is said of a file or a directory that could not be read, or written. */
    static String unreadable(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause instanceof NoSuchFileException missing
                ? "Tidak ada berkas atau direktori / there is no file or directory: " + missing.getFile()
                : "Tidak dapat dibaca atau ditulis / cannot be read or written: " + cause;
    }

    /** A full disk is met by what is printed, too, which says nothing of it by itself. */
    private static int written(CommandLine.ParseResult parsed) {
        int code = new CommandLine.RunLast().execute(parsed);
        CommandLine commands = parsed.commandSpec().commandLine();
        if (!commands.getOut().checkError() && !System.out.checkError()) {
            return code;
        }
        commands.getErr().println("Keluaran tidak dapat ditulis seluruhnya / not all of the output could be written");
        return Math.max(code, CommandLine.ExitCode.SOFTWARE);
    }

    /** That of the packaged program. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String packaged = Subcommands.class.getPackage().getImplementationVersion();
            return new String[] {"Sopan " + (packaged == null ? "(belum dikemas / not packaged)" : packaged)};
        }
    }
}
