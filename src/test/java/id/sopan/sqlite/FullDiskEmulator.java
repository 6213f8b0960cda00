package id.sopan.sqlite;

import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.ControlClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the emulator of people until the disk is full, makes room, goes on, begins anew, and prints what it saw. */
final class FullDiskEmulator {

    private static final int BALLAST_BYTES = 10 << 20;
    private static final String LONG_NAME = "x".repeat(50_000);

    private FullDiskEmulator() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path disk = Path.of(arguments[0]);
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        int told = 0;
        try (Emulator emulator =
                Emulator.start(disk.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.strict())) {
            HttpResponse<String> answer;
            do {
                answer = add(emulator.address(), told++);
            } while (answer.statusCode() == 200);
            System.out.println("refused: " + answer.statusCode() + " " + answer.body());
            System.out.println("asked when full: " + known(emulator));
            Files.delete(ballast);
            System.out.println("with room: " + add(emulator.address(), told++).statusCode());
        }
        try (Emulator emulator =
                Emulator.start(disk.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.strict())) {
            System.out.println("nobody is lost: " + (known(emulator) == told));
        }
    }

    private static int known(Emulator emulator) {
        return new ControlClient(emulator.address()).get("users").size();
    }

    private static HttpResponse<String> add(URI emulator, int person) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(emulator.resolve("/control/users"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"first_name\":\"%d %s\"}".formatted(person, LONG_NAME)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
