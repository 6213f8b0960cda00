package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcedureReaderTest {

    private final Procedure webservice = Shipped.procedure("webservice");

    @Test
    void readsARowWithEveryColumn() {
        Step analysis = webservice.step("analisis");

        assertThat(analysis.nomor()).isEqualTo(2);
        assertThat(analysis.pelaksana()).containsExactly(Role.UNIT_TI);
        assertThat(analysis.mutuBaku()).isEqualTo(MutuBaku.NONE);
        assertThat(((Decision) analysis.work()).exits())
                .extracting(Exit::id)
                .containsExactly("baru", "lama", "lengkapi", "tolak");
    }

    @Test
    void completesAConditionOnAFieldOfTheSameStep() {
        String yaml = Shipped.yaml("webservice")
                .replace("type: file\n        optional: true", "type: file\n        when: {bentuk: [kirim, keduanya]}");

        Form form =
                (Form) ProcedureReader.read("a.yaml", yaml).orThrow().first().work();
        Condition condition = Objects.requireNonNull(form.fields().getLast().when());

        assertThat(condition.holds(Map.of("permohonan.bentuk", "kirim"))).isTrue();
        assertThat(condition.holds(Map.of("permohonan.bentuk", "terima"))).isFalse();
        assertThat(condition.holds(Map.of())).isFalse();
    }

    @Test
    void namesContentAndNotLayout() {
        String yaml = Shipped.yaml("webservice");

        assertThat(ProcedureReader.read("b.yaml", "# a comment\n" + yaml)
                        .orThrow()
                        .hash())
                .isEqualTo(webservice.hash())
                .matches("[0-9a-f]{64}");
        assertThat(ProcedureReader.read("b.yaml", yaml.replace("nomor: 7", "nomor: 8"))
                        .orThrow()
                        .hash())
                .isNotEqualTo(webservice.hash());
    }

    /** A definition that is edited again and again would otherwise fill the memory with what it was. */
    @Test
    void noMoreTextsAreRememberedThanFitIntoTheMemoryThatIsMeantForThem() {
        List<String> texts = IntStream.range(0, 30)
                .mapToObj(number -> "#%s %d\n%s".formatted(".".repeat(20_000), number, Shipped.yaml("webservice")))
                .toList();
        List<Procedure> read = texts.stream().map(ProcedureReaderTest::read).toList();
        String last = texts.getLast();
        assertThat(IntStream.range(0, 1_000).anyMatch(again -> isRemembered(last)))
                .as("what is read again and again is remembered at all, whatever else is read meanwhile")
                .isTrue();

        int remembered = IntStream.range(0, texts.size())
                .filter(number -> read(texts.get(number)) == read.get(number))
                .map(number -> texts.get(number).length())
                .sum();

        assertThat(remembered).isLessThanOrEqualTo(600_000);
    }

    private static boolean isRemembered(String yaml) {
        Procedure once = read(yaml);
        return read(yaml) == once;
    }

    private static Procedure read(String yaml) {
        return ProcedureReader.read("a.yaml", yaml).orThrow();
    }
}
