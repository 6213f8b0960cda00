package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Inbound.Standing;
import id.sopan.conversation.Place;
import id.sopan.conversation.Sender;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import id.sopan.wording.Card;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HearingOnTheEmulatorTest extends EmulatorFixture {

    @Test
    void hearsCommandsInAGroup() {
        rina.says(group, "/status@sopan_bot WS-2026-0001");
        var commanded = heard(Inbound.Commanded.class);
        assertThat(commanded.name()).isEqualTo("status");
        assertThat(commanded.arguments()).isEqualTo("WS-2026-0001");
        assertThat(commanded.message().sender())
                .isEqualTo(new Sender(rina.id(), "Rina", "rina", "id", Sender.Kind.PERSON));
        assertThat(commanded.message().place()).isEqualTo(new Place(group, Place.Kind.SUPERGROUP, "Unit TI", null));
    }

    @Test
    void asAdministratorItStillHearsOnlyWhatIsSaidToIt() {
        rina.does("promote", Map.of("chat_id", group, "user_id", bot));
        assertThat(heard(Inbound.BotChanged.class).standing()).isEqualTo(Standing.MEMBER);
        assertThat(heard(Inbound.BotChanged.class).standing()).isEqualTo(Standing.ADMINISTRATOR);
        var question = rina.says(group, "Apakah sudah selesai?");
        budi.replies(group, question.id(), "Belum");
        long prompt = delivered(telegram.messenger().send(new Address(group, null), Card.text("Apa alasannya?")));
        budi.replies(group, (int) prompt, "Server penuh");
        var said = heard(Inbound.Said.class);
        assertThat(said.message().text()).isEqualTo("Server penuh");
        assertThat(said.message().replyTo()).isEqualTo(prompt);
        assertThat(desk.heard).doesNotContain("Belum", "Apakah sudah selesai?");
        assertThat(store.documents(Collection.DEADLETTERS).query(Query.all())).isEmpty();
    }

    @Test
    void hearsOthersWhileWhatOneSaidTakesLong() {
        CountDownLatch slow = new CountDownLatch(1);
        desk.work = words -> {
            if (words.equals("lama")) {
                LoopFixture.waitFor(slow);
            }
            return Answer.NONE;
        };
        rina.does("start", Map.of("bot_id", bot));
        budi.does("start", Map.of("bot_id", bot));
        assertThat(heard(Inbound.Commanded.class).name()).isEqualTo("start");
        assertThat(heard(Inbound.Commanded.class).name()).isEqualTo("start");
        rina.says(bot, "lama");
        budi.says(bot, "cepat");
        await().atMost(Duration.ofSeconds(3)).until(() -> desk.heard.contains("cepat"));
        budi.says(bot, "lagi");
        await().atMost(Duration.ofSeconds(3)).until(() -> desk.heard.contains("lagi"));
        slow.countDown();
        await().until(() -> desk.heard.contains("lama"));
    }

    @Test
    void hearsDeepLinksEditsAndFilesInPrivate() {
        rina.does("start", Map.of("bot_id", bot, "payload", "admin_1"));
        assertThat(heard(Inbound.Commanded.class).arguments()).isEqualTo("admin_1");
        var said = rina.says(bot, "Halo");
        assertThat(heard(Inbound.Said.class).message().place().isPrivate()).isTrue();
        rina.does("edit", Map.of("chat_id", bot, "message_id", said.id(), "text", "Halo lagi"));
        assertThat(heard(Inbound.Edited.class).message().text()).isEqualTo("Halo lagi");
        rina.sends(bot, 0, "nota dinas.pdf", new byte[5]);
        var file = heard(Inbound.Said.class).message();
        assertThat(file.fileSize()).isEqualTo(5);
        assertThat(file.file()).isNotNull().extracting("name").isEqualTo("nota dinas.pdf");
    }

    @Test
    void hearsWhoIsNoPerson() {
        rina.does("send", Map.of("chat_id", group, "text", "/antrian", "sender_chat_id", group));
        assertThat(heard(Inbound.Commanded.class).message().sender().kind())
                .isEqualTo(Sender.Kind.ANONYMOUS_ADMINISTRATOR);
    }

    @Test
    void hearsThatAGroupMovedAndWhoLeft() {
        long basic = people.group("Pengembang", rina, budi.id(), bot);
        long now = rina.does("migrate", Map.of("chat_id", basic)).path("id").asLong();
        assertThat(heard(Inbound.Migrated.class)).isEqualTo(new Inbound.Migrated(basic, now));
        budi.does("leave", Map.of("chat_id", group));
        await().until(() -> desk.inbounds.stream()
                .anyMatch(inbound -> inbound instanceof Inbound.MemberChanged changed
                        && changed.member().id() == budi.id()
                        && !changed.present()));
    }

    @Test
    void hearsAfterARestartWhatCameMeanwhileAndNothingTwice() {
        rina.says(group, "/antrian");
        heard(Inbound.Commanded.class);
        await().until(() ->
                people.control().get("bots").get(0).path("pending_update_count").asInt() == 0);
        loop.close();
        rina.says(group, "/bantuan");
        loop = loop();
        loop.start();
        assertThat(heard(Inbound.Commanded.class).name()).isEqualTo("bantuan");
        assertThat(desk.inbounds).noneMatch(Inbound.Commanded.class::isInstance);
    }

    @Test
    void theSecondPollerSaysThatThereAreTwo() {
        try (Intake second = loop()) {
            second.start();
            await().until(() -> loop.status() == PollStatus.CONFLICT || second.status() == PollStatus.CONFLICT);
        }
        await().until(() -> loop.status() == PollStatus.POLLING);
        rina.says(group, "/antrian");
        assertThat(heard(Inbound.Commanded.class).name()).isEqualTo("antrian");
    }

    private static long delivered(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        return ((Delivery.Delivered) delivery).message();
    }
}
