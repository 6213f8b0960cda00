package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.scenario.MortalStore.Moment;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bot is killed at the writes of reminding; nothing is said twice, and only what was being sent may be lost. The
 * ordinary build tries every fifth write, {@code -Dsopan.writes=100} each.
 */
@Order(6)
class PengingatMatiIT {

    /** Small, since a clock that is put forward passes by what falls due while no process runs. */
    private static final Duration STRIDE = Duration.ofMinutes(1);

    private static final int NEXT = Integer.getInteger("sopan.writes", 1) == 1 ? 5 : 1;

    @ParameterizedTest
    @EnumSource
    void killedWhileItReminds(Moment moment, @TempDir Path directory) {
        int deaths = -1;
        // By what was written, not by its place: threads take turns in another order each time
        Set<String> losing = new HashSet<>();
        for (int write = 1; deaths != 0; write += NEXT) {
            try (Afterlife office = new Afterlife(directory.resolve("write-" + write))) {
                Kantor kantor = office.kantor;
                checkedAt(kantor);
                office.settle();
                Instant late = kantor.now().plus(Duration.ofMinutes(50));
                office.killedAt(write, moment, () -> pass(office, late));
                deaths = office.deaths();
                int lost = lost(office, "⏳") + lost(office, "⏰");
                assertThat(lost).as(office.fatal()).isLessThanOrEqualTo(1);
                if (lost > 0) {
                    losing.add(office.fatal());
                }
            }
        }
        assertThat(losing).as("killed when about to send one of the two").hasSizeLessThanOrEqualTo(2);
    }

    /** B1 with its second row open, which has a standard of 45 minutes. */
    private static void checkedAt(Kantor kantor) {
        kantor.denganJadwal();
        kantor.rina.says(kantor.ti, "/ajukan perawatan");
        kantor.rina.taps(kantor.ti, "Kirim");
        kantor.rina.taps(kantor.ti, "Selesai");
        kantor.rina.answers(kantor.ti, "kebutuhan memory", "Memory 62%");
        kantor.rina.sees(kantor.ti, "Langkah 2 dari 5");
    }

    private static void pass(Afterlife office, Instant until) {
        while (office.kantor.now().isBefore(until)) {
            office.awaitLife();
            Instant next = office.kantor.now().plus(STRIDE);
            try {
                office.kantor.forwardTo(next.isBefore(until) ? next : until);
            } catch (StoreUnavailable killed) {
                // The next process goes on from here
            }
        }
        await().ignoreException(StoreUnavailable.class).until(() -> {
            office.kantor.bot().schedule().tick();
            return office.kantor.isRunning();
        });
    }

    /** 1 where it is not there, though it should. */
    private static int lost(Afterlife office, String sign) {
        List<String> said = office.kantor.rina.person().reads(office.kantor.ti).stream()
                .map(SeenMessage::text)
                .filter(text -> text.startsWith(sign) || text.startsWith("🔁"))
                .toList();
        assertThat(said).filteredOn(text -> text.startsWith(sign)).hasSizeLessThanOrEqualTo(1);
        return said.isEmpty() ? 1 : 0;
    }
}
