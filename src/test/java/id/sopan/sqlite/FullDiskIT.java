package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 12 MB that only the child process sees: a tmpfs in a namespace of its own, for which nobody must be root. */
class FullDiskIT {

    private static final String NOT_RUN = "not run on a full disk: no namespaces for users here (unshare -rm)";

    @TempDir
    Path disk;

    @Test
    void aFullDiskIsSaidAndOvercomeWhenThereIsRoom() throws Exception {
        assertThat(seenBy(FullDiskProcess.class))
                .containsSubsequence(
                        "is full",
                        "answers when full: false",
                        "answers with room: true",
                        "written with room: true",
                        "all kept: true",
                        "read when full: true",
                        "not started: ",
                        "is full");
    }

    @Test
    void theEmulatorSaysSoTooAndGoesOn() throws Exception {
        assertThat(seenBy(FullDiskEmulator.class))
                .containsSubsequence(
                        "cannot be written",
                        "refused: 507",
                        "make room",
                        "asked when full: ",
                        "is written again",
                        "with room: 200",
                        "nobody is lost: true");
    }

    private String seenBy(Class<?> main) throws IOException, InterruptedException {
        if (run(new ProcessBuilder(inNamespace("true"))).exit() != 0) {
            System.out.println(NOT_RUN);
            Assumptions.abort(NOT_RUN);
        }
        return outcome(ChildProcess.start(inNamespace("exec \"$@\""), main, disk))
                .output();
    }

    private List<String> inNamespace(String command) {
        String script = "mount -t tmpfs -o size=12m sopan '" + disk + "' && " + command;
        return List.of("unshare", "-rm", "sh", "-c", script, "sh");
    }

    private static Outcome run(ProcessBuilder builder) throws InterruptedException {
        try {
            return outcome(builder.redirectErrorStream(true).start());
        } catch (IOException noUnshare) {
            return new Outcome(1, "");
        }
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exit, String output) {}
}
