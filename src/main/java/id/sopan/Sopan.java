package id.sopan;

import id.sopan.cli.Subcommands;
import id.sopan.console.Console;
import id.sopan.program.ProgramFile;
import id.sopan.report.TemporaryFiles;
import id.sopan.setting.UnfitSetting;
import id.sopan.store.StoreUnavailable;
import id.sopan.torture.TortureCommand;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The program: without arguments it is the bot, with a subcommand it prints an answer and ends. */
@EnableAutoConfiguration
@Import({Assembly.class, Console.class})
public class Sopan {

    private static final Logger LOG = LoggerFactory.getLogger(Sopan.class);
    private static final int FAILED = 1;
    private static final int UNFIT = 2;
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;
    private static final String UNPACKED_BY_SQLITE = "org.sqlite.tmpdir";

    public static void main(String[] arguments) {
        ProgramFile.remember();
        // Some machines' languages have digits of their own, and numbers of requests, keys and addresses are written
        // with these
        Locale.setDefault(Locale.ROOT);
        Thread.setDefaultUncaughtExceptionHandler(Sopan::uncaught);
        provideCarriers();
        List<String> unknown = UnknownSettings.among(System.getenv().keySet());
        Optional<Integer> exit = Subcommands.run(List.of(new TortureCommand(new Tortured())), unknown, arguments);
        if (exit.isPresent()) {
            System.exit(exit.get());
        }
        unknown.forEach(LOG::warn);
        try {
            run(Settings.of(name -> System.getProperty(name, System.getenv(name))), arguments);
        } catch (UnfitSetting | StoreUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(UNFIT);
        } catch (RuntimeException e) {
            LOG.error("Sopan tidak dapat dimulai / Sopan cannot start: {}", e.getMessage(), e);
            System.exit(FAILED);
        }
    }

    /** Told as Java does by itself. */
    private static void uncaught(Thread thread, Throwable mistake) {
        ProgramFile.endIfReplaced(mistake);
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        mistake.printStackTrace(System.err);
    }

    /**
     * A virtual thread that waits for the lock of the packaged jar while it loads a class keeps its carrier. With one
     * carrier a core, as is usual, two of these on two cores leave none to whoever holds that lock, and all stops for good.
     */
    private static void provideCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
    }

    static ConfigurableApplicationContext run(Settings settings, String... arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (System.getProperty(UNPACKED_BY_SQLITE) == null) {
            System.setProperty(UNPACKED_BY_SQLITE, temporaryDirectory().toString());
        }
        if (settings.calendars() != null) {
            OwnCalendars.check(settings.calendars());
        }
        return run(
                settings,
                settings.isSandbox() ? new SandboxInstallation(settings) : new RealInstallation(settings),
                arguments);
    }

    static ConfigurableApplicationContext run(Settings settings, Installation installation, String... arguments) {
        try {
            return application(settings, installation).run(arguments);
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static SpringApplication application(Settings settings, Installation installation) {
        SpringApplication.getShutdownHandlers().add(TemporaryFiles::remove);
        SpringApplication application = new SpringApplication(Sopan.class);
        application.setBannerMode(Banner.Mode.OFF);
        // First, so that no SERVER_PORT of a container's surroundings takes the place of SOPAN_PORT
        MapPropertySource listening = new MapPropertySource(
                "settings",
                Map.of(
                        "server.port",
                        settings.port(),
                        "server.address",
                        settings.bind().getHostAddress(),
                        "server.tomcat.basedir",
                        temporaryDirectory().toString()));
        File documents = temporaryDirectory().toFile();
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.getEnvironment().getPropertySources().addFirst(listening);
            context.registerBean(DocumentRoot.class, () -> factory -> factory.setDocumentRoot(documents));
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(Installation.class, () -> installation);
        });
        return application;
    }

    /** In the place of one that a library would leave behind where this process is killed. */
    private static Path temporaryDirectory() {
        try {
            return TemporaryFiles.createDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Tomcat looks for files to give out: an empty directory. */
    private interface DocumentRoot extends WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {}
}
