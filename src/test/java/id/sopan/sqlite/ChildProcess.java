package id.sopan.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the classes of these tests. */
final class ChildProcess {

    private ChildProcess() {}

    /** Its errors go into its output. */
    static Process start(List<String> prefix, Class<?> main, Path argument) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), argument.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
