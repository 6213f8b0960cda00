package id.sopan;

import id.sopan.web.ApiGuard;
import id.sopan.web.RunsApi;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The shell around the bot: HTTP, health, and what ticks. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Assembly {

    @Bean
    ApplicationRunner listening(Installation installation) {
        return arguments -> installation.start();
    }

    @Bean
    Ticking ticking(Installation installation) {
        return new Ticking(installation);
    }

    @Bean
    RunsApi runsApi(Installation installation) {
        return new RunsApi(() -> installation.bot().runs());
    }

    @Bean
    ApiGuard apiGuard(Settings settings) {
        return new ApiGuard(settings.apiToken());
    }

    @Bean
    HealthIndicator telegram(Installation installation) {
        return () -> switch (installation.bot().polling()) {
            case POLLING, STARTING -> up(installation);
            case CONFLICT, UNREACHABLE, STORE_AWAY, TOKEN_WRONG, STOPPED ->
                Health.down()
                        .withDetail("polling", installation.bot().polling())
                        .build();
        };
    }

    private static Health up(Installation installation) {
        return Health.up().withDetail("polling", installation.bot().polling()).build();
    }

    @Bean
    HealthIndicator store(Installation installation) {
        return () -> installation.bot().storeAnswers()
                ? Health.up().build()
                : Health.down().build();
    }
}
