package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a muted group refused, and what of it comes once the group takes messages again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetelahDibisukanScenarioTest extends Skenario {

    private static final String SUMMARY = "Rekap pekan";
    private static final Instant MONDAY = Instant.parse("2026-11-30T01:05:00Z");
    private static final String FILE = "Ekspor CSV";

    @AfterEach
    void noFaults() {
        kantor.noFaults();
    }

    private void bisukan() {
        for (String method : List.of("sendMessage", "sendDocument", "sendPhoto")) {
            kantor.badRequest(method, "Bad Request: CHAT_WRITE_FORBIDDEN", 1000);
        }
    }

    private void bicara(int minutes) {
        kantor.noFaults();
        for (int times = 0; times < minutes; times += 5) {
            waktu.maju(5, ChronoUnit.MINUTES);
            kantor.bot().tick();
            kantor.settle();
        }
    }

    private long terbaca(String words) {
        return rina.membaca().stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    @Test
    @Order(1)
    void whatWasAskedForComesOnce() {
        bisukan();
        rina.berkata("/ekspor csv semua");
        rina.berkata("/laporan 2026-11-23..2026-11-23");
        rina.berkata("/status WS-2026-9999");
        kantor.settle();
        assertThat(terbaca(FILE)).isZero();
        bicara(15);

        assertThat(terbaca(FILE)).isOne();
        assertThat(terbaca("23 November 2026")).isOne();
        assertThat(terbaca("WS-2026-9999 tidak ditemukan")).isOne();
        assertThat(terbaca("sedang disiapkan")).isZero();
        assertThat(terbaca("tidak dapat kami hubungi"))
                .as("told where it is not so")
                .isZero();
    }

    @Test
    @Order(2)
    void aDayLaterItDoesNot() {
        bisukan();
        rina.berkata("/ekspor json semua");
        rina.berkata("/status WS-2026-8888");
        kantor.settle();
        waktu.maju(26, ChronoUnit.HOURS);
        bicara(15);

        assertThat(terbaca("Ekspor JSON")).isZero();
        assertThat(terbaca("WS-2026-8888 tidak ditemukan")).isZero();
    }

    @Test
    @Order(3)
    void theSummaryOfTheWeekComesOnce() {
        bisukan();
        kantor.turnTo(MONDAY);
        kantor.bot().tick();
        kantor.settle();
        kantor.restart();
        waktu.maju(6, ChronoUnit.HOURS);
        assertThat(terbaca(SUMMARY)).isZero();
        await("whenever the process that follows has its turn").untilAsserted(() -> {
            bicara(5);
            assertThat(terbaca(SUMMARY)).isOne();
        });
        bicara(15);

        assertThat(terbaca(SUMMARY)).isOne();
    }
}
