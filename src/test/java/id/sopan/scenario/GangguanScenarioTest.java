package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lost answers, and updates that come twice. */
class GangguanScenarioTest extends SkenarioDuaUnit {

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    @Test
    void whatWasDoneAndNotConfirmedComesAgainAndChangesNothing() {
        String number = sari.ajukan(akademik, "SIAKAD");
        int card = rina.seesButton(ti, APPROVE).id();
        awaitPoll();
        balai.fault("getUpdates", "refused", 1000);
        rina.person().does("tap", Map.of("chat_id", ti, "message_id", card, "button", APPROVE));
        await().until(() -> balai.decisions(number, rina) == 1);
        balai.end();
        balai.noFaults();

        balai.begin();

        balai.awaitAllHeard();
        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        assertThat(balai.decisions(number, rina)).isEqualTo(1);
        assertThat(run(number).visits()).hasSize(3);
        assertThat(told(sari, akademik, "telah kami terima dengan nomor")).isEqualTo(1);
    }

    @Test
    void whoeverAsksIsToldOnceThatTelegramDoesNotTakeTheAnswer() {
        balai.badRequest("sendMessage", "Bad Request: reply markup is too long", 1);
        sari.says(akademik, "/status ENTAH");

        sari.sees(akademik, "tidak dapat ditampilkan oleh Telegram");

        balai.settle();
        balai.restart();
        balai.settle();
        assertThat(told(sari, akademik, "tidak dapat ditampilkan oleh Telegram"))
                .isOne();
        assertThat(told(sari, akademik, "nomor ENTAH tidak ditemukan")).isZero();
    }

    @Test
    void whereTelegramTakesNothingNobodyIsToldAndNothingIsTriedForEver() {
        balai.badRequest("sendMessage", "Bad Request: message is too long", 2);
        sari.says(akademik, "/status ENTAH");
        balai.settle();

        sari.says(akademik, "/status NIHIL");
        sari.sees(akademik, "nomor NIHIL tidak ditemukan");
        assertThat(told(sari, akademik, "nomor ENTAH")).isZero();
    }

    @Test
    void aFormIsDroppedOnceThoughItsCommandComesAgain() {
        sari.says(akademik, "/ajukan webservice");
        sari.prompt(akademik, "nama aplikasi");
        sari.says(akademik, "/ajukan dukungan");
        sari.sees(akademik, "Pertanyaan 1 dari 4");
        balai.awaitShown();
        awaitPoll();
        balai.fault("getUpdates", "refused", 1000);
        sari.says(akademik, "/batal");
        sari.sees(akademik, "kami batalkan; tidak ada yang dikirim");
        balai.awaitShown();
        balai.end();
        balai.noFaults();

        balai.begin();

        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        balai.awaitShown();
        assertThat(told(sari, akademik, "Pengisian dibatalkan")).isEqualTo(1);
        assertThat(told(sari, akademik, "kami batalkan; tidak ada yang dikirim"))
                .isEqualTo(1);
        sari.says(akademik, "/batal");
        sari.sees(
                akademik,
                "the first",
                message ->
                        message.text().contains("Webservice") && message.text().contains("Pengisian dibatalkan"));
    }

    @Test
    void aFormThatWasBegunAfterACommandIsNotDroppedWhenThatComesAgain() {
        balai.end();
        sari.says(akademik, "/batal");
        sari.says(akademik, "/ajukan webservice");
        balai.people().control().post("faults/plan", Map.of("rates", Map.of("duplicate", 1)));

        balai.begin();

        sari.prompt(akademik, "nama aplikasi");
        balai.awaitAllHeard();
        balai.noFaults();
        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        balai.awaitShown();
        assertThat(told(sari, akademik, "Mohon sertakan nomor permohonannya")).isEqualTo(1);
        assertThat(told(sari, akademik, "Pengisian dibatalkan")).isZero();
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.seesButton(akademik, "Dikirim");
    }

    @Test
    void anAnswerThatWasSaidIsNotSaidAgainWhenItsCommandComesAgain() {
        sari.says(akademik, "/status TADI");
        sari.sees(akademik, "Permohonan nomor TADI tidak ditemukan");
        awaitPoll();
        balai.fault("getUpdates", "refused", 1000);
        sari.says(akademik, "/antrian");
        sari.sees(akademik, "tidak ada permohonan yang menunggu");
        balai.end();
        balai.noFaults();

        balai.begin();

        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        balai.awaitShown();
        balai.forward(Duration.ofHours(25));
        balai.bot().tick();
        assertThat(told(sari, akademik, "tidak ada permohonan yang menunggu")).isEqualTo(1);
        assertThat(balai.store().documents(Collection.REPLIES).query(Query.all()))
                .noneMatch(reply -> reply.json().contains("tidak ada permohonan"));
    }

    /** What was shown before, another state whose sending was not confirmed, and the first again. */
    @Test
    void aCardThatReturnsToWhatItSaidWhileItsAnswerWasLostSaysSo() {
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        balai.awaitShown();
        int card = sari.sees(akademik, number).id();

        balai.fault("editMessageText", "lost_answer", 1000);
        rina.taps(ti, "Ambil");
        sari.sees(akademik, "Dikerjakan oleh: Rina");
        rina.taps(ti, "Lepas");
        balai.noFaults();

        balai.awaitShown();
        assertThat(sari.person().reads(akademik))
                .filteredOn(message -> message.id() == card)
                .singleElement()
                .satisfies(message -> assertThat(message.text()).doesNotContain("Dikerjakan oleh"));
    }

    @Test
    void aCardWhoseAnswerWasLostIsSentAgainAndBothCanBeTappedOnce() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.isi(akademik);
        sari.seesButton(akademik, "Kirim");
        balai.fault("sendMessage", "lost_answer", 2);
        String number = sari.kirim(akademik);
        await().until(() -> rina.person().reads(ti).stream()
                        .filter(message -> message.hasButton(APPROVE))
                        .count()
                >= 2);
        SeenMessage unknown = rina.person().reads(ti).stream()
                .filter(message -> message.hasButton(APPROVE))
                .findFirst()
                .orElseThrow();

        rina.person().taps(ti, unknown, APPROVE);

        await().untilAsserted(
                        () -> assertThat(rina.person().reads(ti)).noneMatch(message -> message.hasButton(APPROVE)));
        assertThat(balai.decisions(number, rina)).isEqualTo(1);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    @Test
    void aRefusalIsToldThoughTelegramAsksToWait() {
        sari.says(akademik, "/ajukan");
        int menu = sari.seesButton(akademik, "Webservice").id();
        balai.fault("answerCallbackQuery", "too_many_requests", 1);

        assertThat(sari.person().forges(akademik, menu, "v1:palsu").isAlert()).isTrue();

        balai.fault("answerCallbackQuery", "too_many_requests", 2);
        Map<String, Object> tap = Map.of("chat_id", akademik, "message_id", menu, "callback_data", "v1:palsu");
        sari.person().does("tap", tap);
        sari.sees(akademik, "Tombol ini tidak kami kenali");
        assertThat(told(sari, akademik, "Tombol ini tidak kami kenali")).isEqualTo(1);
    }

    @Test
    void aMenuThatWasUsedLosesItsButtonsThoughTelegramAsksToWait() {
        sari.says(akademik, "/ajukan");
        sari.seesButton(akademik, "Webservice");
        balai.fault("editMessageReplyMarkup", "too_many_requests", 1);
        balai.fault("editMessageReplyMarkup", "bad_gateway", 1);

        sari.taps(akademik, "Webservice");

        sari.seesButton(akademik, "Batal");
        await().untilAsserted(() ->
                assertThat(sari.person().reads(akademik)).noneMatch(message -> message.hasButton("Webservice")));
    }

    @Test
    void oneForWhomTelegramTakesLongHoldsUpNobody() {
        sari.says(akademik, "/status SATU");
        sari.sees(akademik, "Permohonan nomor SATU tidak ditemukan");
        balai.delay("getChatMember", 12_000, 20);
        Warga tono = balai.person("Tono");
        tono.person().starts(balai.botId());
        await().pollDelay(Duration.ofMillis(500)).until(() -> true); // so it is fetched, and alone

        sari.says(akademik, "/status DUA");

        sari.sees(akademik, "Permohonan nomor DUA tidak ditemukan");
        assertThat(tono.person().reads(balai.botId()))
                .extracting(SeenMessage::text)
                .containsExactly("/start");
        balai.noFaults();
        balai.awaitAllHeard();
    }

    /** A poll has just begun, which may be the last to be answered: by it what is said here, and nobody answers, was confirmed. */
    private void awaitPoll() {
        sari.says(akademik, "Selamat pagi");
        balai.awaitAllHeard();
    }
}
