package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** All colleagues of an agency at work, side by side, whatever becomes of the bot meanwhile. */
final class Workday {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(80);
    private static final int LOOKS = 40;
    private static final Duration QUIET = Duration.ofSeconds(3);
    /** Telegram lets twenty messages a minute into a group, so hundreds of cards take their time. */
    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(30);

    private final Agency agency;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();
    private final List<Thread> working;

    private Workday(Agency agency) {
        this.agency = agency;
        working = agency.colleagues().stream()
                .map(colleague -> Thread.ofVirtual().unstarted(() -> work(colleague)))
                .toList();
    }

    static Workday begin(Agency agency) {
        Workday workday = new Workday(agency);
        workday.working.forEach(Thread::start);
        return workday;
    }

    /** Returns when all have gone home, and fails where one could not work. */
    void end() throws InterruptedException {
        over.set(true);
        for (Thread thread : working) {
            thread.join();
        }
        assertThat(trouble.get()).isNull();
    }

    private void work(Colleague colleague) {
        try {
            while (!over.get()) {
                try {
                    colleague.act();
                } catch (AssertionError goneMeanwhile) {
                    // The button or the prompt was there when they looked.
                }
                awaitHearing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            trouble.set(e);
        }
    }

    /** As people do: looks what comes of it, but not for ever. */
    private void awaitHearing() throws InterruptedException {
        for (int look = 0; look < LOOKS && !agency.allHeard() && !over.get(); look++) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        Thread.sleep(BETWEEN_LOOKS);
    }

    /** Until all was heard and no chat has changed for a while. */
    static void awaitQuiet(Agency agency) {
        await().atMost(Duration.ofMinutes(2)).until(agency::allHeard);
        AtomicReference<String> before = new AtomicReference<>("");
        await().atMost(LONGEST_BACKLOG).pollDelay(QUIET).pollInterval(QUIET).until(() -> {
            String now = agency.chats().stream()
                    .map(agency.admin.person()::reads)
                    .toList()
                    .toString();
            return now.equals(before.getAndSet(now)) && agency.allHeard();
        });
    }
}
