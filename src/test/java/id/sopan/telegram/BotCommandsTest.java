package id.sopan.telegram;

import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.procedure.Text;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class BotCommandsTest {

    private static final List<CommandDescription> COMMANDS = List.of(
            new CommandDescription(
                    "ajukan",
                    new Text("Ajukan permohonan", "File a request"),
                    Set.of(CommandScope.PRIVATE, CommandScope.GROUP, CommandScope.ADMIN)),
            new CommandDescription("pasang", new Text("Pasang grup", "Bind a group"), Set.of(CommandScope.ADMIN)));

    private final ScriptedServer server = ScriptedServer.start();
    private final Telegram telegram = new Telegram(server.settings(), Duration.ofSeconds(10));
    private final BotCommands published = telegram.commands();

    private boolean publish(List<CommandDescription> commands, List<Long> admins) {
        return published.publish(commands, admins, new Text("Layanan", "Service"), Text.of("Sopan"));
    }

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    @Test
    void setsAMenuPerScopeInBothLanguages() {
        assertThat(publish(COMMANDS, List.of(42L))).isTrue();
        assertThat(server.calls("setmycommands").stream().map(RawJson::json))
                .contains(
                        json("{'commands':[{'command':'ajukan','description':'Ajukan permohonan'}],"
                                + "'scope':{'type':'all_group_chats'},'method':'setMyCommands'}"),
                        json("{'commands':[{'command':'ajukan','description':'File a request'},"
                                + "{'command':'pasang','description':'Bind a group'}],"
                                + "'scope':{'type':'chat','chat_id':'42'},'language_code':'en',"
                                + "'method':'setMyCommands'}"))
                .hasSize(6);
    }

    @Test
    void saysWhetherAllWasTakenAndLeavesOutWhoNeverWrote() {
        var never = refused(400, "Bad Request: chat not found", "");
        server.on("setmycommands", never, never);
        assertThat(publish(COMMANDS.subList(1, 2), List.of(42L))).isTrue();
        server.on("setmycommands", refused(500, "Internal Server Error", ""));
        assertThat(publish(COMMANDS, List.of())).isFalse();
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        var forbidden = refused(403, "Forbidden: bot can't initiate conversation with a user", "");
        server.on("setmycommands", forbidden, forbidden);
        assertThat(publish(COMMANDS.subList(1, 2), List.of(42L))).isTrue();
    }

    @Test
    void describesTheBot() {
        assertThat(publish(COMMANDS, List.of())).isTrue();
        assertThat(server.calls("setmydescription").stream().map(RawJson::json))
                .containsExactly(
                        json("{'description':'Layanan','method':'setMyDescription'}"),
                        json("{'description':'Service','language_code':'en','method':'setMyDescription'}"));
        assertThat(server.calls("setmyshortdescription")).hasSize(2);
    }

    @Test
    void waitsForAsLongAsTelegramAsksAndThenSetsWhatIsLeft() {
        server.on("setmycommands", ok("true"), refused(429, "Too Many Requests: retry after 2", "'retry_after':2"));
        try (LogCapture log = new LogCapture()) {
            assertThat(publish(COMMANDS, List.of(42L))).isFalse();
            assertThat(publish(COMMANDS, List.of(42L))).isFalse();
            assertThat(server.calls("setmycommands")).hasSize(2);
            assertThat(server.calls("setmydescription")).isEmpty();

            await().until(() -> publish(COMMANDS, List.of(42L)));
            assertThat(server.calls("setmycommands")).hasSize(7);
            assertThat(server.calls("setmydescription")).hasSize(2);
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("WARN"))
                    .singleElement()
                    .asString()
                    .contains("retry after 2");
        }
    }

    @Test
    void afterAServersFaultTheRestIsSetAndNothingIsAskedForAgainAtOnce() {
        server.on("setmycommands", refused(500, "Internal Server Error", ""));
        assertThat(publish(COMMANDS, List.of())).isFalse();
        assertThat(publish(COMMANDS, List.of())).isFalse();
        assertThat(server.calls("setmycommands")).hasSize(4);
        assertThat(server.calls("setmydescription")).hasSize(2);
    }

    @Test
    void whatWasTakenIsNotSentAgainForAnotherAdmin() {
        assertThat(publish(COMMANDS, List.of(42L))).isTrue();
        assertThat(publish(COMMANDS, List.of(42L, 43L))).isTrue();
        assertThat(server.calls("setmycommands")).hasSize(8);
        assertThat(server.calls("setmyshortdescription")).hasSize(2);
    }

    @Test
    void knowsItsName() {
        assertThat(telegram.line().map(Line::me)).contains(RawJson.BOT);
        server.on("getme", refused(401, "Unauthorized", "")).on("getme");
        telegram.line();
        assertThat(telegram.line()).isEmpty();
    }
}
