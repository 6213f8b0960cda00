package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Entry;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.engine.Rejection;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Procedure WEBSERVICE = Story.shipped("webservice");
    private static final By SOMEBODY = new By(
            new Person(7, "Raden Mas Suryo Kusumo Notonegoro <b>& Saudara</b> ".repeat(5)),
            "akademik",
            Role.UNIT_TERKAIT);

    static List<Class<?>> rejections() {
        return Arrays.asList(Rejection.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void saysWhyAndWhatToDoNext(Class<?> kind) throws ReflectiveOperationException {
        Rejection rejection = (Rejection) example(kind);
        for (Language language : Language.values()) {
            Refusals refusals = new Refusals(language, Story.JAKARTA, WEBSERVICE, Story.UNITS);
            String alert = refusals.alert(rejection);
            assertThat(alert)
                    .hasSizeBetween(40, 200)
                    .containsPattern("[.?]”? ")
                    .doesNotContain("{")
                    .doesNotContain("null");
            Telegram.takesHtml(refusals.html(rejection), 4096);
        }
    }

    @Test
    void saysWhoDecidedWhenAndWhat() {
        Story story = Story.requested(Story.request());
        int seen = story.version();
        story.ti(new Command.Decide(seen, "baru", null));
        Rejection late =
                story.refused(Story.BUDI, new Hat("ti", Role.UNIT_TI), new Command.Decide(seen, "tolak", "Terlambat"));
        Refusals refusals = new Refusals(Language.ID, Story.JAKARTA, WEBSERVICE, Story.UNITS);
        assertThat(refusals.alert(late))
                .isEqualTo(
                        "Mohon maaf, sudah dicatat lebih dahulu: Setujui: webservice baru, oleh Andi Wijaya (Unit TI), "
                                + "24 Nov 2026, 08.25 WIB. Mohon gunakan kartu yang terbaru.");
    }

    @Test
    void pointsToAWayThatThereIs() {
        Refusals refusals = new Refusals(Language.ID, Story.JAKARTA, WEBSERVICE, Story.UNITS);
        assertThat(refusals.alert(new Rejection.AnswersUsed("analisis")))
                .contains("minta agar ditekan “Minta Perbaikan”");
        assertThat(refusals.alert(new Rejection.AnswersUsed("pengujian")))
                .contains("kini pada nomor 6", "balas kartunya")
                .doesNotContain("erbaik");
    }

    @Test
    void tellsWhoseStepItIs() {
        Refusals refusals = new Refusals(Language.ID, Story.JAKARTA, WEBSERVICE, Story.UNITS);
        assertThat(refusals.alert(new Rejection.NotYours(List.of(Role.UNIT_TI, Role.PENGEMBANG))))
                .isEqualTo("Mohon maaf, langkah ini ditangani oleh Unit TI atau Pengembang Aplikasi. "
                        + "Apabila Bapak/Ibu petugasnya, mohon minta didaftarkan melalui /anggota.");
    }

    @Test
    void namesTheUnitThatAsksAndTheButtonOfItsCard() {
        RunView view = Story.requested(Story.request()).view();
        Rejection theirs = new Rejection.NotYours(List.of(Role.PEMOHON));
        assertThat(Refusals.of(view, Story.chat(Language.ID, "ti")).alert(theirs))
                .startsWith("Mohon maaf, langkah ini ditangani oleh Bagian Akademik. ")
                .endsWith("/anggota.");
        Hat hat = new Hat("ti", Role.UNIT_TI);
        Map<Hat, UnitChoice> closed = Map.of(hat, new UnitChoice("ti", "Unit TI"));
        Viewpoint vacant = new Viewpoint(
                Language.ID,
                Story.JAKARTA,
                Set.of("ti"),
                List.of(),
                Story.CHOICES,
                Map.of(hat, List.of()),
                closed,
                List.of(),
                false);
        assertThat(Refusals.of(view, vacant).alert(theirs)).contains("mohon tekan Saya petugas pada kartunya");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAnAnswerDoesNotFit(AnswerCheck.Misfit misfit) {
        for (Language language : Language.values()) {
            for (Field field : ((Form) WEBSERVICE.first().work()).fields()) {
                assertThat(Refusals.misfit(language, field, misfit))
                        .hasSizeBetween(20, 200)
                        .doesNotContain("{");
            }
        }
    }

    private static Object example(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "data";
            case "int" -> 4;
            case "By" -> SOMEBODY;
            case "Person" -> Objects.requireNonNull(SOMEBODY.person());
            case "Role" -> Role.MANAGE_SERVER;
            case "Set" -> Set.of("akademik", "ti");
            case "List" -> Roles.USUAL.all();
            case "Ending" -> Ending.DIBATALKAN;
            case "Instant" -> Instant.parse("2026-11-24T01:15:00Z");
            case "Parent" -> new Parent("AbCdEfGhIjK_", "WS-2026-0001", "alokasi", 1);
            case "Entry" -> lastEntry();
            default -> throw new IllegalArgumentException("no example of " + type);
        };
    }

    private static Entry lastEntry() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "tolak", "Sudah ada."));
        return story.run().journal().stream()
                .filter(entry -> entry.by().person() != null)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
