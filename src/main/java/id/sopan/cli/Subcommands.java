package id.sopan.cli;

import id.sopan.sandbox.EmulatorCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code java -jar sopan.jar WORD ...} understands besides being the bot. */
@Command(
        name = "sopan",
        description = "Menjalankan SOP AP sebagai percakapan / runs SOP AP as conversations",
        subcommands = {LintCommand.class, SopCommand.class, EmulatorCommand.class},
        mixinStandardHelpOptions = true)
public final class Subcommands {

    private Subcommands() {}

    /**
     * Runs the subcommand that the first argument names.
     *
     * @return its exit code: 0 done, 1 errors found, 2 not understood; empty where the first argument names none
     */
    public static Optional<Integer> run(String... arguments) {
        CommandLine commands = commands();
        if (arguments.length == 0 || !isKnown(commands, arguments[0])) return Optional.empty();
        return Optional.of(commands.execute(arguments));
    }

    static CommandLine commands() {
        return new CommandLine(new Subcommands())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private static boolean isKnown(CommandLine commands, String word) {
        return commands.getSubcommands().containsKey(word) || word.equals("--help") || word.equals("-h");
    }
}
