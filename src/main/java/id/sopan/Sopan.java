package id.sopan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: without arguments it is the bot, with a subcommand it prints an answer and ends. */
@SpringBootApplication
public class Sopan {

    public static void main(String[] arguments) {
        SpringApplication.run(Sopan.class, arguments);
    }
}
