package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class TurnsTest {

    private static List<Runnable> taken(Turns turns, int times) {
        return IntStream.range(0, times).mapToObj(who -> turns.take(who)).toList();
    }

    @Test
    void whoComesWhileFourAreMadeWaitsForOneOfThem() {
        Turns turns = new Turns(Duration.ofMinutes(1));
        List<Runnable> four = taken(turns, 4);
        CompletableFuture<Runnable> fifth = CompletableFuture.supplyAsync(() -> turns.take("fifth"));
        assertThat(fifth).isNotDone();

        four.getFirst().run();

        fifth.join().run();
    }

    @Test
    void whoGetsNoTurnInTimeIsAskedToComeAgain() {
        Turns turns = new Turns(Duration.ofMillis(20));
        List<Runnable> four = taken(turns, 4);

        assertThatThrownBy(() -> turns.take("fifth")).isInstanceOfSatisfying(Turns.Busy.class, busy -> {
            assertThat(busy.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        });

        four.getFirst().run();
        turns.take("fifth").run();
    }

    @Test
    void whoAsksForMoreThanEightAtOnceIsTurnedAwayAtOnceAndOthersAreNot() {
        Turns turns = new Turns(Duration.ofMinutes(1));
        List<Runnable> four =
                IntStream.range(0, 4).mapToObj(i -> turns.take("Sari")).toList();
        List<CompletableFuture<Runnable>> waiting = IntStream.range(0, 4)
                .mapToObj(i -> {
                    CompletableFuture<Runnable> turn = new CompletableFuture<>();
                    Thread.startVirtualThread(() -> turn.complete(turns.take("Sari")));
                    return turn;
                })
                .toList();
        CompletableFuture<Runnable> rina = new CompletableFuture<>();
        await().until(() -> turns.waiting() == 4);
        Thread.startVirtualThread(() -> rina.complete(turns.take("Rina")));

        assertThatThrownBy(() -> turns.take("Sari")).isInstanceOf(Turns.Busy.class);

        four.forEach(Runnable::run);
        waiting.forEach(turn -> turn.join().run());
        rina.join().run();
        taken(turns, 4).forEach(Runnable::run);
    }
}
