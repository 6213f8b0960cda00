package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.scenario.MortalStore.Moment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bot is killed at each single write that anything people do brings about, and the story comes out the same. The
 * ordinary build tries the first write of each act and, in one more story, every eighth; {@code -Dsopan.writes=100} all.
 */
@Order(4)
class EveryWriteIT {

    private static final int WRITES = Integer.getInteger("sopan.writes", 1);

    private static final int STRIDE = WRITES == 1 ? 8 : 1;

    private static OfficeState undisturbed;

    @BeforeAll
    static void play(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            new KilledStory(office.kantor)
                    .acts()
                    .forEach(act -> office.killedAt(Long.MAX_VALUE >> 1, Moment.AFTER, act));
            assertThat(office.deaths()).isZero();
            undisturbed = OfficeState.of(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedOnceAtEachWrite(Moment moment, @TempDir Path directory) {
        int deaths = -1;
        for (int write = 1; deaths != 0 && write <= WRITES; write++) {
            try (Afterlife office = new Afterlife(directory.resolve("write-" + write))) {
                int at = write;
                new KilledStory(office.kantor).acts().forEach(act -> office.killedAt(at, moment, act));
                deaths = office.deaths();
                OfficeState.of(office).isLike(undisturbed);
                System.out.println(
                        moment + " write " + write + ": " + deaths + " deaths, " + office.twins() + " twins");
            }
        }
    }

    /** A change that was seen but not noted, and taken back: what is stored then reads like what was noted last. */
    @Test
    void killedBeforeItNotedWhatACardHadShown(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            k.sari.ajukan(k.akademik, "SIAKAD");
            k.rina.taps(k.ti, "Setujui: webservice baru");
            office.settle();
            office.killedBeforeItIsNoted(k.akademik, () -> k.eko.taps(k.pengembang, "Ambil"));
            assertThat(texts(k)).anyMatch(text -> text.contains("Dikerjakan oleh: Eko"));

            office.killedAt(1, Moment.AFTER, () -> k.eko.taps(k.pengembang, "Lepas"));

            assertThat(office.deaths()).isOne();
            assertThat(texts(k)).noneMatch(text -> text.contains("Dikerjakan oleh: Eko"));
        }
    }

    /** The unit lives in the new topic already, and what is asked in the old one has not followed. */
    @Test
    void killedBetweenTheMoveOfAUnitAndThatOfItsForms(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            Kantor k = office.kantor;
            long forum = k.forum("Pusdatin", k.sari);
            int topic = k.topic(forum, "Umum");
            k.admin.person().says(forum, topic, "/pasang unit-terkait Bagian Umum");
            k.admin.sees(forum, "sekarang digunakan oleh Bagian Umum");
            k.sari.person().says(forum, topic, "/ajukan webservice");
            k.sari.prompt(forum, "nama aplikasi");
            k.admin.person().does("delete_topic", Map.of("chat_id", forum, "message_thread_id", topic));
            int other = k.topic(forum, "Umum yang baru");
            office.settle();

            office.killedAt(
                    2, // that the command was heard is the first
                    Moment.AFTER,
                    () -> k.admin.person().says(forum, other, "/pasang pindah unit-terkait Bagian Umum"));

            assertThat(office.fatal()).endsWith(" units");
            k.sari.answers(forum, "nama aplikasi", "SIMPEG");
            k.sari.isi(forum);
            k.sari.kirim(forum);
        }
    }

    private static List<String> texts(Kantor k) {
        return k.sari.person().reads(k.akademik).stream().map(SeenMessage::text).toList();
    }

    @Test
    void killedAgainAndAgain(@TempDir Path directory) {
        try (Afterlife office = new Afterlife(directory)) {
            new KilledStory(office.kantor).acts().forEach(act -> office.killedEvery(STRIDE, act));
            OfficeState.of(office).isLike(undisturbed);
            System.out.println(
                    "after " + STRIDE + " writes each: " + office.deaths() + " deaths, " + office.twins() + " twins");
        }
    }
}
