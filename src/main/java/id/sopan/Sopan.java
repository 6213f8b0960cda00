package id.sopan;

import id.sopan.cli.Subcommands;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: without arguments it is the bot, with a subcommand it prints an answer and ends. */
@SpringBootApplication
public class Sopan {

    public static void main(String[] arguments) {
        Optional<Integer> exit = Subcommands.run(arguments);
        if (exit.isPresent()) System.exit(exit.get());
        SpringApplication.run(Sopan.class, arguments);
    }
}
