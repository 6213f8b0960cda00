package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.conversation.Answer;
import id.sopan.conversation.Inbound;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.procedure.Style;
import id.sopan.procedure.Text;
import id.sopan.roster.Membership;
import id.sopan.wording.Attachment;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ShowingOnTheEmulatorTest extends EmulatorFixture {

    private static final Card CARD = Card.with(
            "<b>WS-2026-0001</b> &amp; lainnya",
            List.of(List.of(Button.data("Setujui", Style.SUCCESS, "ya"), Button.data("Tolak", Style.DANGER, "tidak"))));

    @Test
    void showsAndChangesACard() {
        Messenger messenger = telegram.messenger();
        Address to = new Address(group, null);
        long card = delivered(messenger.send(to, CARD));
        assertThat(budi.lastIn(group).text()).isEqualTo("WS-2026-0001 & lainnya");
        assertThat(budi.lastIn(group).buttons()).containsExactly("Setujui", "Tolak");

        assertThat(messenger.edit(to, card, CARD)).isEqualTo(new Delivery.Delivered(card));
        assertThat(messenger.strip(to, card)).isEqualTo(new Delivery.Delivered(card));
        assertThat(messenger.strip(to, card)).isEqualTo(new Delivery.Delivered(card));
        assertThat(budi.lastIn(group).buttons()).isEmpty();
        assertThat(messenger.edit(to, card, Card.text("Selesai"))).isEqualTo(new Delivery.Delivered(card));
        assertThat(budi.lastIn(group).text()).isEqualTo("Selesai");
        assertThat(messenger.delete(to, card)).isEqualTo(new Delivery.Delivered(card));
        assertThat(messenger.edit(to, card, CARD)).isEqualTo(new Delivery.Gone());
        assertThat(messenger.delete(to, card)).isEqualTo(new Delivery.Gone());
    }

    @Test
    void promptsOnePersonAndCannotChangeThePrompt() {
        var said = rina.says(group, "/ajukan");
        Card prompt = Card.prompt("Untuk aplikasi apa?", new Card.Prompt((long) said.id(), "Nama aplikasi"));
        long message = delivered(telegram.messenger().send(new Address(group, null), prompt));
        assertThat(rina.prompt(group)).isEqualTo((int) message);
        assertThat(budi.prompt(group)).isZero();
        assertThat(telegram.messenger().edit(new Address(group, null), message, Card.text("x")))
                .isEqualTo(new Delivery.Gone());
    }

    @Test
    void saysWhyNobodyIsReached() {
        Messenger messenger = telegram.messenger();
        assertThat(messenger.send(new Address(budi.id(), null), CARD)).isInstanceOf(Delivery.Unreachable.class);
        long forum = people.forum("Forum", rina, bot);
        int topic = rina.topic(forum, "Permohonan");
        delivered(messenger.send(new Address(forum, topic), CARD));
        rina.does("close_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        assertThat(messenger.send(new Address(forum, topic), CARD)).isInstanceOf(Delivery.Unreachable.class);
        rina.does("kick", Map.of("chat_id", group, "user_id", bot));
        assertThat(messenger.send(new Address(group, null), CARD)).isInstanceOf(Delivery.Unreachable.class);
        assertThat(messenger.send(new Address(-1, null), CARD)).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void followsAGroupThatMoved() {
        long basic = people.group("Pengembang", rina, bot);
        long now = rina.does("migrate", Map.of("chat_id", basic)).path("id").asLong();
        assertThat(telegram.messenger().send(new Address(basic, null), CARD)).isEqualTo(new Delivery.Migrated(now));
    }

    @Test
    void isRefusedWhatNoChatCanShow() {
        Messenger messenger = telegram.messenger();
        Address to = new Address(group, null);
        assertThat(messenger.send(to, Card.text("<b>offen"))).isInstanceOf(Delivery.Refused.class);
        Button long65 = Button.data("a", Style.PLAIN, "x".repeat(65));
        assertThat(messenger.send(to, Card.with("a", List.of(List.of(long65))))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void whatIsTooLongIsShownAsFarAsItGoes() {
        Messenger messenger = telegram.messenger();
        assertThat(messenger.send(new Address(group, null), Card.text("a".repeat(5000))))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(budi.lastIn(group).text()).startsWith("aaa").hasSize(4096).contains("terlalu panjang", "too long");
    }

    @Test
    void takesFaultsForWhatTheyAre() {
        Messenger messenger = telegram.messenger();
        Address to = new Address(group, null);
        fault("lost_answer");
        assertThat(messenger.send(to, Card.text("satu"))).isEqualTo(new Delivery.Unknown());
        assertThat(budi.lastIn(group).text()).isEqualTo("satu");
        fault("bad_gateway");
        assertThat(messenger.send(to, Card.text("dua"))).isEqualTo(new Delivery.Unknown());
        people.control().post("faults", Map.of("method", "sendMessage", "kind", "too_many_requests", "retry_after", 7));
        assertThat(messenger.send(to, Card.text("tiga"))).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(7)));
        assertThat(budi.reads(group))
                .filteredOn(seen -> seen.text().equals("satu"))
                .hasSize(1);
    }

    @Test
    void sendsAFileBackAndFetchesIt() throws IOException {
        byte[] bytes = "isi nota dinas".repeat(1000).getBytes(StandardCharsets.UTF_8);
        rina.starts(bot);
        rina.sends(bot, 0, "nota dinas.pdf", bytes);
        Attachment file =
                Objects.requireNonNull(heard(Inbound.Said.class).message().file());

        long copy = delivered(telegram.messenger()
                .send(new Address(group, null), new Card("<i>Nota</i>", List.of(), null, file, null, null)));
        assertThat(budi.lastIn(group).text()).isEqualTo("Nota");
        delivered(telegram.messenger()
                .edit(new Address(group, null), copy, new Card("Nota baru", CARD.rows(), null, file, null, null)));
        assertThat(budi.lastIn(group).text()).isEqualTo("Nota baru");

        ByteArrayOutputStream to = new ByteArrayOutputStream();
        assertThat(telegram.files().fetch(file.fileId(), to)).isEqualTo(new Download.Complete(bytes.length));
        assertThat(to.toByteArray()).isEqualTo(bytes);
        assertThat(telegram.files().fetch("none", to)).isEqualTo(new Download.Missing());
        people.control().post("faults/plan", Map.of("strikes", List.of("file_unavailable getFile#1")));
        assertThat(telegram.files().fetch(file.fileId(), to)).isEqualTo(new Download.Withheld());
        assertThat(telegram.files().fetch(file.fileId(), to)).isEqualTo(new Download.Complete(bytes.length));
    }

    @Test
    void whatAnotherBotDeletesAtOnceIsRefused() {
        people.control().post("faults/plan", Map.of("strikes", List.of("deleted_at_once " + group + "#1")));
        assertThat(telegram.messenger().send(new Address(group, null), Card.text("satu")))
                .isInstanceOf(Delivery.Refused.class);
        delivered(telegram.messenger().send(new Address(group, null), Card.text("dua")));
    }

    @Test
    void sendsAFileOfItsOwn(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("isi.csv");
        Files.writeString(file, "nomor;prosedur\n".repeat(1000));
        Card card = Card.upload("<b>Ekspor</b>", new Upload(file.toString(), false, "ekspor-2026.csv"));

        long message = delivered(telegram.messenger().send(new Address(group, null), card));

        assertThat(budi.lastIn(group).text()).isEqualTo("Ekspor");
        JsonNode document = budi.lastIn(group).json().path("document");
        assertThat(document.path("file_name").asString()).isEqualTo("ekspor-2026.csv");
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        telegram.files().fetch(document.path("file_id").asString(), to);
        assertThat(to.toByteArray()).isEqualTo(Files.readAllBytes(file));
        delivered(telegram.messenger()
                .edit(new Address(group, null), message, Card.upload("Sudah", new Upload("gone", false, "x"))));
        assertThat(budi.lastIn(group).text()).isEqualTo("Sudah");
    }

    @Test
    void knowsMembersAndPublishesItsCommands() {
        rina.does("promote", Map.of("chat_id", group, "user_id", bot));
        Membership membership = telegram.membership((chat, person) -> {});
        assertThat(membership.of(group, budi.id(), 1)).isEqualTo(Membership.Standing.PRESENT);
        budi.does("leave", Map.of("chat_id", group));
        assertThat(membership.of(group, budi.id(), 2)).isEqualTo(Membership.Standing.ABSENT);

        rina.starts(bot);
        var commands = List.of(new CommandDescription(
                "antrian", new Text("Apa yang menunggu", "What waits"), Set.of(CommandScope.GROUP)));
        assertThat(telegram.commands().publish(commands, List.of(rina.id()), Text.of("Layanan"), Text.of("Sopan")))
                .isTrue();
        assertThat(people.control()
                        .get("as/" + rina.id() + "/commands?chat_id=" + group)
                        .toString())
                .contains("antrian", "Apa yang menunggu");
        assertThat(telegram.line().map(Line::me)).contains(new BotIdentity(bot, "sopan_bot"));
    }

    @Test
    void answersTaps() {
        desk.work = data -> data.equals("ya") ? Answer.toast("Tercatat") : Answer.alert("Hanya Unit TI");
        delivered(telegram.messenger().send(new Address(group, null), CARD));
        assertThat(budi.taps(group, "Setujui").text()).isEqualTo("Tercatat");
        assertThat(budi.taps(group, "Tolak").isAlert()).isTrue();
    }

    private void fault(String kind) {
        people.control().post("faults", Map.of("method", "sendMessage", "kind", kind));
    }

    private static long delivered(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        return ((Delivery.Delivered) delivery).message();
    }
}
