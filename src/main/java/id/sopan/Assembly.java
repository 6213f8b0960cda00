package id.sopan;

import id.sopan.console.Console;
import id.sopan.console.ConsoleGuard;
import id.sopan.console.Workplace;
import id.sopan.telegram.PollStatus;
import id.sopan.web.ApiGuard;
import id.sopan.web.ApiProblems;
import id.sopan.web.ExportApi;
import id.sopan.web.FrontPage;
import id.sopan.web.Guides;
import id.sopan.web.OddRequests;
import id.sopan.web.RunsApi;
import id.sopan.web.StatisticsPage;
import id.sopan.web.TimePage;
import id.sopan.web.Turns;
import id.sopan.web.UnknownAddress;
import id.sopan.web.UnknownPage;
import id.sopan.web.UnreadableAddress;
import id.sopan.web.UpdatesApi;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The shell around the bot: HTTP, health, and what ticks. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({ApiProblems.class, Guides.class, Turns.class, UnknownAddress.class, UnknownPage.class, UnreadableAddress.class
})
class Assembly {

    private static final Logger LOG = LoggerFactory.getLogger(Sopan.class);

    @Bean
    ApplicationRunner listening(Installation installation, Settings settings) {
        return arguments -> {
            installation.start();
            LOG.info(
                    "Sopan siap / Sopan is ready: {}, data: {}",
                    settings.address(),
                    settings.mongodb() == null || settings.isSandbox()
                            ? settings.data().toAbsolutePath().normalize()
                            : "MongoDB");
        };
    }

    @Bean
    DisposableBean leaving() {
        return () -> LOG.info("Sopan dihentikan / Sopan is stopping");
    }

    @Bean
    Ticking ticking(Installation installation) {
        return new Ticking(installation);
    }

    @Bean
    RunsApi runsApi(Installation installation) {
        return new RunsApi(
                () -> installation.bot().runs(),
                run -> installation.bot().ledgers().clock(run));
    }

    @Bean
    Gauges gauges(Installation installation) {
        return new Gauges(installation);
    }

    @Bean
    UpdatesApi updatesApi(Installation installation, Settings settings) {
        return new UpdatesApi(() -> installation.bot().updates(), settings.webhookFrom());
    }

    @Bean
    ExportApi exportApi(Installation installation) {
        return new ExportApi(() -> installation.bot().publications().exports());
    }

    @Bean
    StatisticsPage statisticsPage(Installation installation) {
        return new StatisticsPage(
                () -> installation.bot().publications().reports(),
                () -> installation.bot().procedures(),
                () -> installation.bot().roster());
    }

    @Bean
    TimePage timePage(Installation installation) {
        return new TimePage(
                () -> installation.bot().runs(),
                (run, language) -> installation.bot().ledgers().text(run, language));
    }

    @Bean
    FrontPage frontPage(Settings settings) {
        return new FrontPage(Optional.of(settings)
                .filter(Settings::isSandbox)
                .map(sandbox -> URI.create("http://localhost:" + sandbox.sandboxPort())));
    }

    @Bean
    Supplier<Workplace> workplace(Installation installation) {
        return () -> installation.bot().workplace();
    }

    /** Programs are not told apart. */
    @Bean
    WebMvcConfigurer turnsOfPrograms(Turns turns) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(turns.of(request -> null))
                        .addPathPatterns("/api/runs/**", "/statistik/**", "/waktu/**");
            }
        };
    }

    @Bean
    Console.Address consoleAddress(Settings settings) {
        return new Console.Address(settings.console());
    }

    @Bean
    ApiGuard apiGuard(Settings settings) {
        return new ApiGuard(
                settings.apiToken(),
                Stream.of(settings.url(), settings.webhook())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                request -> ConsoleGuard.guards(request) || Guides.serve(request) || UpdatesApi.serves(request));
    }

    @Bean
    OddRequests oddRequests() {
        return new OddRequests();
    }

    /** DOWN until Telegram has answered, too; neither token nor names are in it. */
    @Bean
    HealthIndicator telegram(Installation installation) {
        return () -> {
            PollStatus polling = installation.bot().updates().status();
            return Health.status(polling.isTelegramWell() ? Status.UP : Status.DOWN)
                    .withDetail("polling", polling)
                    .build();
        };
    }

    @Bean
    HealthIndicator store(Installation installation) {
        return new StoreHealth(installation::bot);
    }
}
