package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.procedure.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapTest {

    /** Bytes that are left beside a run of version 999,999. */
    private static final int OPTION_BYTES = 64 - "v1:123456789012:999999:a:".length();

    private static final String ID = "AbCdEfGhIjK_";

    @Test
    void comesBackAsItWasSent() {
        Stream<Tap> onRuns = Arrays.stream(RunAction.values())
                .map(action -> new Tap.OnRun(ID, 999_999, action, "x".repeat(OPTION_BYTES)));
        Stream<Tap> onDialogues =
                Arrays.stream(DialogueAction.values()).map(action -> new Tap.OnDialogue(ID, 0, action, "a:b"));
        Stream<Tap> onMenus =
                Arrays.stream(MenuAction.values()).map(action -> new Tap.OnMenu(action, "perawatan-server"));
        assertThat(Stream.of(onRuns, onDialogues, onMenus).flatMap(taps -> taps))
                .allSatisfy(tap -> assertThat(Tap.parse(tap.data())).contains(tap));
    }

    @Test
    void codesAreDistinct() {
        Stream<Character> codes = Stream.concat(
                Arrays.stream(RunAction.values()).map(RunAction::code),
                Arrays.stream(DialogueAction.values()).map(DialogueAction::code));
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(Arrays.stream(MenuAction.values()).map(MenuAction::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1:::x:",
                "v2:AbCdEfGhIjK_:1:d:baru",
                "v1:short:1:d:baru",
                "v1:AbCdEfGhIjK_:-1:d:baru",
                "v1:AbCdEfGhIjK_:99999999999:d:baru",
                "v1:AbCdEfGhIjK_:1:Z:baru",
                "v1:AbCdEfGhIjK_::d:baru",
                "v1::1:d:baru",
                "v1:AbCdEfGhIjK_:1:d:baru\nbaru",
                "v1:AbCdEfGhIjK_:1:d:0123456789012345678901234567890123456789012345678901234567890"
            })
    void whatIsNotOursIsNothing(String forged) {
        assertThat(Tap.parse(forged)).isEmpty();
    }

    @Test
    void neverThrows() {
        Random random = new Random(1);
        HashSet<Class<?>> met = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            char[] noise = "v1:AbCdEfGhIjK_:12:d:baru".toCharArray();
            noise[random.nextInt(noise.length)] = (char) random.nextInt(random.nextBoolean() ? 128 : 65_536);
            noise[random.nextInt(noise.length)] = (char) random.nextInt(128);
            Tap.parse(new String(noise)).ifPresent(tap -> met.add(tap.getClass()));
        }
        assertThat(met).contains(Tap.OnRun.class, Tap.OnDialogue.class);
    }

    @Test
    void refusesToBuildWhatTelegramWouldRefuse() {
        Tap tooLong = new Tap.OnRun(ID, 1, RunAction.ASSIGN, "x".repeat(50));
        assertThatThrownBy(tooLong::data).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheUnitThatIsChosen() {
        var procedure = Story.shipped("webservice");
        String option = Assignment.option(procedure, Role.PENGEMBANG, "dev.a");
        assertThat(Assignment.of(procedure, option)).contains(new Assignment(Role.PENGEMBANG, "dev.a"));
        assertThat(Assignment.of(procedure, "9.dev-a")).isEmpty();
        assertThat(Assignment.of(procedure, "dev-a")).isEmpty();
        assertThat(Assignment.of(procedure, "")).isEmpty();
    }
}
