package id.sopan;

import id.sopan.cli.Subcommands;
import id.sopan.store.StoreUnavailable;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The program: without arguments it is the bot, with a subcommand it prints an answer and ends. */
@EnableAutoConfiguration
@Import(Assembly.class)
public class Sopan {

    private static final int UNFIT = 2;

    public static void main(String[] arguments) {
        Optional<Integer> exit = Subcommands.run(arguments);
        if (exit.isPresent()) {
            System.exit(exit.get());
        }
        try {
            run(Settings.of(name -> System.getProperty(name, System.getenv(name))), arguments);
        } catch (Settings.Unfit | StoreUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(UNFIT);
        }
    }

    private static void run(Settings settings, String[] arguments) {
        Installation installation =
                settings.isSandbox() ? new SandboxInstallation(settings) : new RealInstallation(settings);
        SpringApplication application = new SpringApplication(Sopan.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.port",
                settings.port(),
                "server.address",
                settings.bind().getHostAddress()));
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(Installation.class, () -> installation);
        });
        application.run(arguments);
    }
}
