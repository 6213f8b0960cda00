package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A whole dialogue with the client library that the program itself uses, unchanged. */
class TelegrambotsClientTest {

    @TempDir
    Path directory;

    @AutoClose
    private Stage stage;

    private OkHttpTelegramClient client;
    private int offset;

    @BeforeEach
    void open() {
        stage = Stage.unlimited(directory);
        var url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(stage.emulator.port())
                .build();
        client = new OkHttpTelegramClient(new OkHttpClient(), Stage.TOKEN, url);
    }

    @Test
    void a_whole_dialogue() throws TelegramApiException {
        stage.rina.says(stage.group, "/ajukan");
        Message command = next().getMessage();
        assertThat(command.getEntities()).extracting(MessageEntity::getType).containsExactly("bot_command");
        Message card = client.execute(SendMessage.builder()
                .chatId(command.getChatId())
                .text("<b>Setujui</b> permohonan ini?")
                .parseMode(ParseMode.HTML)
                .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text("Setujui")
                        .callbackData("ya:1")
                        .style("success")
                        .build()))))
                .build());
        assertThat(card.getReplyMarkup().getKeyboard().getFirst().getFirst().getStyle())
                .isEqualTo("success");
        decide(card);
        ask(command);
        sendFile(command.getChatId());
    }

    private void decide(Message card) throws TelegramApiException {
        stage.budi.does("tap", Map.of("chat_id", stage.group, "message_id", card.getMessageId(), "button", "Setujui"));
        var query = next().getCallbackQuery();
        assertThat(query.getData()).isEqualTo("ya:1");
        client.execute(new AnswerCallbackQuery(query.getId()));
        var edit = EditMessageText.builder()
                .chatId(stage.group)
                .messageId(card.getMessageId())
                .text("Disetujui oleh " + query.getFrom().getFirstName())
                .build();
        client.execute(edit);
        assertThatThrownBy(() -> client.execute(edit))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(400);
                    assertThat(refused.getApiResponse()).contains("message is not modified");
                });
        var member = client.execute(new GetChatMember(String.valueOf(stage.group), stage.budi.id()));
        assertThat(member.getStatus()).isEqualTo("member");
    }

    private void ask(Message command) throws TelegramApiException {
        Message prompt = client.execute(SendMessage.builder()
                .chatId(stage.group)
                .text("Untuk aplikasi apa?")
                .replyToMessageId(command.getMessageId())
                .replyMarkup(ForceReplyKeyboard.builder()
                        .forceReply(true)
                        .selective(true)
                        .build())
                .build());
        stage.rina.replies(stage.group, prompt.getMessageId(), "Presensi");
        Message reply = next().getMessage();
        assertThat(reply.getReplyToMessage().getMessageId()).isEqualTo(prompt.getMessageId());
    }

    private void sendFile(Long chat) throws TelegramApiException {
        var bytes = new ByteArrayInputStream("nota".getBytes(StandardCharsets.UTF_8));
        Message sent = client.execute(SendDocument.builder()
                .chatId(chat)
                .document(new InputFile(bytes, "nota dinas.txt"))
                .caption("Nota dinas")
                .build());
        assertThat(sent.getDocument().getFileName()).isEqualTo("nota dinas.txt");
        assertThat(stage.budi.lastIn(chat).text()).isEqualTo("Nota dinas");
    }

    private Update next() throws TelegramApiException {
        Update update = client.execute(
                        GetUpdates.builder().offset(offset).timeout(10).build())
                .getFirst();
        offset = update.getUpdateId() + 1;
        return update;
    }
}
