package id.sopan.telegram;

import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

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

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    @Test
    void setsAMenuPerScopeInBothLanguages() {
        assertThat(telegram.commands().publish(COMMANDS, List.of(42L))).isTrue();
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
        assertThat(telegram.commands().publish(COMMANDS.subList(1, 2), List.of(42L)))
                .isTrue();
        server.on("setmycommands", refused(500, "Internal Server Error", ""));
        assertThat(telegram.commands().publish(COMMANDS, List.of())).isFalse();
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        var forbidden = refused(403, "Forbidden: bot can't initiate conversation with a user", "");
        server.on("setmycommands", forbidden, forbidden);
        assertThat(telegram.commands().publish(COMMANDS.subList(1, 2), List.of(42L)))
                .isTrue();
    }

    @Test
    void describesTheBot() {
        assertThat(telegram.commands().describe(new Text("Layanan", "Service"), Text.of("Sopan")))
                .isTrue();
        assertThat(server.calls("setmydescription").stream().map(RawJson::json))
                .containsExactly(
                        json("{'description':'Layanan','method':'setMyDescription'}"),
                        json("{'description':'Service','language_code':'en','method':'setMyDescription'}"));
        assertThat(server.calls("setmyshortdescription")).hasSize(2);
    }

    @Test
    void knowsItsName() {
        assertThat(telegram.me()).contains(RawJson.BOT);
        server.on("getme", refused(401, "Unauthorized", "")).on("getme");
        telegram.me();
        assertThat(telegram.me()).isEmpty();
    }
}
