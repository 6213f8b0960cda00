package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.log.SaidInLog;
import id.sopan.sandbox.settings.DueInstants;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live stream, clock, faults, and who is let in. */
class ControlTest extends Staged {

    @Test
    void a_stream_goes_on_where_it_was_left() throws Exception {
        long from = stage.people
                .control()
                .get("as/" + stage.budi.id() + "/messages?chat_id=" + stage.group)
                .path("seq")
                .asLong();
        int id = stage.bot.sends(stage.group, "Pertama").path("message_id").asInt();
        stage.bot.must("editMessageText", Map.of("chat_id", stage.group, "message_id", id, "text", "Kedua"));
        stage.bot.must("deleteMessage", Map.of("chat_id", stage.group, "message_id", id));
        stage.people.timePasses(Duration.ofMinutes(5));
        var events = stream(stage.budi.id(), from, "clock");
        // What was deleted meanwhile is no longer shown, only that it is gone.
        assertThat(events).containsExactly("deleted_message", "clock");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | 404 | no person 1: POST /control/users makes one",
                "4242 | 404 | no person 4242: POST /control/users makes one",
                "rina | 400 | rina is not a number",
            })
    void a_stream_is_of_a_person(String id, int status, String why) throws Exception {
        var request = HttpRequest.newBuilder(stage.emulator.address().resolve("/control/as/" + id + "/events"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).containsExactly("{\"description\":\"" + why + "\"}");
    }

    @Test
    void a_stream_from_before_a_restart_says_reload() throws Exception {
        assertThat(stream(stage.budi.id(), 999_999_999, "reload")).containsExactly("reload");
    }

    @Test
    void the_clock_says_in_which_zone_the_office_is() {
        assertThat(zone(stage.emulator)).isEqualTo("Asia/Jakarta");
        var papua = SandboxClock.system(ZoneId.of("Asia/Jayapura"));
        try (var other = Emulator.start(directory.resolve("papua"), 0, papua, EmulatorLimits.none())) {
            assertThat(zone(other)).isEqualTo("Asia/Jayapura");
        }
    }

    private static String zone(Emulator emulator) {
        return emulator.call("GET", "clock", Map.of()).path("zone").asString();
    }

    @Test
    void the_clock_goes_through_each_due_instant() {
        var start = stage.clock.instant();
        var reached = new ArrayList<Instant>();
        stage.clock.through(new DueInstants() {
            @Override
            public @Nullable Instant next(Instant after, Instant until) {
                Instant due = start.plusSeconds(60);
                return due.isAfter(after) && !due.isAfter(until) ? due : null;
            }

            @Override
            public void reached(Instant instant) {
                assertThat(stage.clock.instant()).isEqualTo(instant);
                reached.add(instant);
            }
        });
        stage.people.timePasses(Duration.ofMinutes(45));
        assertThat(reached).containsExactly(start.plusSeconds(60), start.plusSeconds(45 * 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock  | advance              | P367D                | time is put forward by at most 366 days",
                "clock  | to                   | 2400-01-01T00:00:00Z | time is put forward by at most 366 days",
                "clock  | advance              | PT2562047788015215H  | give",
                "clock  | advance              | PT-1S                | time does not go back",
                "limits | burst                | 0                    | burst is a whole number from 1 to 1000000",
                "limits | per_chat_per_second  | -1                   | per_chat_per_second is a whole number from 1",
                "limits | update_hours         | many                 | update_hours is a whole number from 1",
                "limits | overall_per_second   | 2000000000           | overall_per_second is a whole number from 1",
                "limits | enabled              | perhaps              | enabled is true or false",
                "limits | per_chat_per_seconds | 1                    | no limit per_chat_per_seconds: there are"
                        + " enabled",
            })
    void what_could_not_be_kept_to_is_refused(String call, String name, String value, String why) {
        var before = stage.people.control().get(call);
        assertThatThrownBy(() -> stage.people.control().post(call, Map.of(name, value)))
                .hasMessageContaining("400 {\"description\":\"" + why);
        assertThat(stage.people.control().get(call)).isEqualTo(before);
    }

    @Test
    void a_number_out_of_bounds_is_refused() {
        var control = stage.people.control();
        assertThatThrownBy(() -> control.get("as/" + stage.rina.id() + "/messages?limit=-1&chat_id=" + stage.group))
                .hasMessageContaining("400 {\"description\":\"limit is a whole number from 0 to");
        for (String name : List.of("times", "delay_ms", "retry_after")) {
            assertThatThrownBy(() -> control.post("faults", Map.of("method", "getMe", "kind", "delay", name, -1)))
                    .hasMessageContaining("400 {\"description\":\"" + name + " is a whole number from");
        }
        assertThatThrownBy(() -> control.post("bots", Map.of("token", Stage.TOKEN, "next_update_id", 0)))
                .hasMessageContaining("400 {\"description\":\"next_update_id is a whole number from 1 to");
    }

    @Test
    void an_ordered_fault_meets_the_next_call() {
        stage.people.control().post("faults", Map.of("method", "sendMessage", "kind", "lost_answer"));
        assertThatThrownBy(() -> stage.bot.sends(stage.group, "Hilang")).isInstanceOf(RuntimeException.class);
        assertThat(stage.rina.lastIn(stage.group).text()).isEqualTo("Hilang");
        stage.people
                .control()
                .post("faults", Map.of("method", "sendMessage", "kind", "too_many_requests", "retry_after", 7));
        assertThat(stage.bot.refused("sendMessage", Map.of("chat_id", stage.group, "text", "x")))
                .isEqualTo("Too Many Requests: retry after 7");
    }

    @Test
    void a_fault_of_a_method_that_is_none_is_refused() {
        for (String method : List.of("nope", "")) {
            assertThatThrownBy(() ->
                            stage.people.control().post("faults", Map.of("method", method, "kind", "lost_answer")))
                    .hasMessageContaining("400 {\"description\":\"method must be one of ")
                    .hasMessageContaining(", getUpdates, ");
        }
    }

    @Test
    void foreign_pages_are_refused() throws Exception {
        for (String foreign : List.of("Host: evil.example", "Host: localhost\r\nOrigin: https://evil.example")) {
            assertThat(answer("GET /control/users HTTP/1.1", foreign))
                    .startsWith("HTTP/1.1 403")
                    .contains("{\"description\":\"only pages and programs of this machine are answered");
        }
        assertThat(answer("GET /control/users HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain                        | {\"x       | a body is application/json",
                "text/plain                        | {}        | a body is application/json",
                "application/x-www-form-urlencoded | {\"x       | a body is application/json",
                "application/json                  | {\"x       | the body is not JSON",
                "application/json                  | [\"x\"] | can't parse JSON object",
            })
    void a_body_that_is_no_object_of_JSON_changes_nothing(String type, String body, String why) throws Exception {
        var before = stage.people.control().get("users");
        var reset = HttpRequest.newBuilder(stage.emulator.address().resolve("/control/reset"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(reset, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
        assertThat(stage.people.control().get("users")).isEqualTo(before);
    }

    @Test
    void parameters_that_cannot_be_read_are_the_callers_mistake() throws Exception {
        try (SaidInLog log = new SaidInLog("ROOT")) {
            for (String path : List.of(
                    "/control/clock", "/control/as/" + stage.budi.id() + "/events", "/bot" + Stage.TOKEN + "/getMe")) {
                assertThat(answer("GET " + path + "?x=%zz HTTP/1.1", "Host: localhost"))
                        .startsWith("HTTP/1.1 400")
                        .contains("can't parse parameters");
            }
            assertThat(log.lines()).isEmpty();
        }
    }

    private String answer(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stage.emulator.port())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The events' names up to the first of this one. */
    private List<String> stream(long person, long after, String last) throws Exception {
        var request = HttpRequest.newBuilder(
                        stage.emulator.address().resolve("/control/as/" + person + "/events?after=" + after))
                .build();
        var lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body();
        var names = new ArrayList<String>();
        try (lines) {
            var iterator = lines.iterator();
            while (!names.contains(last)) {
                String line = iterator.next();
                if (line.startsWith("event: ")) {
                    names.add(line.substring("event: ".length()));
                }
            }
        }
        return names;
    }
}
