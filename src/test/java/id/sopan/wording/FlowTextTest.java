package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.drawing.Png;
import id.sopan.drawing.SystemLetters;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.procedure.print.StepMark;
import id.sopan.procedure.print.StepMark.Note;
import id.sopan.procedure.print.StepMark.State;
import id.sopan.procedure.print.StepMark.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How each step of a request stands; pictures to look at lie below {@code target/alur}. With {@code -Dpictures=docs} the one
 * of the README is drawn anew.
 */
class FlowTextTest {

    private static FlowText told(Story story) {
        return FlowText.of(story.view(), story.clock(), Language.ID, Story.JAKARTA);
    }

    private static StepMark mark(Story story, String step) {
        return Objects.requireNonNull(told(story).marks().get(step));
    }

    private static String states(Story story) {
        FlowText text = told(story);
        return story.procedure.steps().stream()
                .map(step -> Objects.requireNonNull(text.marks().get(step.id()))
                        .state()
                        .name())
                .collect(Collectors.joining(" "));
    }

    private static List<String> notes(Story story, String step) {
        return mark(story, step).notes().stream().map(Note::text).toList();
    }

    private static Story server() {
        Hat hat = new Hat("dev-a", Role.PENGEMBANG);
        Story story = new Story(Story.shipped("server"));
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "4 vCPU, 8 GB", "hakAkses", "Eko");
        return story.does(Story.DEWI, hat, new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("SV-2026-0001"));
    }

    private static Story designed() {
        Story story = Story.requested(Story.request());
        story.later(25).ti(new Command.Decide(story.version(), "lengkapi", "Mohon sebutkan tabelnya."));
        story.later(10).siti(new Command.Submit(story.version(), Map.of("tujuan", "PDDIKTI")));
        story.ti(new Command.Decide(story.version(), "baru", null));
        story.ti(new Command.AssignUnit(Role.PENGEMBANG, "dev-a"));
        return story.dev(new Command.Take(story.version()))
                .dev(new Command.Finish(story.version(), "https://rancangan"));
    }

    @Test
    void whatIsDoneBearsItsTimeAndMinutes() throws IOException {
        Story story = Story.requested(Story.request()).later(25);
        assertThat(states(story)).isEqualTo("DONE NOW LATER LATER LATER LATER LATER");
        assertThat(notes(story, "permohonan")).containsExactly("24 Nov, 08.15 · 0 menit");
        assertThat(notes(story, "analisis")).containsExactly("sejak 24 Nov, 08.15 · 35 menit");
        assertThat(notes(story, "rancangan")).isEmpty();
        look("baru", story);
    }

    @Test
    void itsPictureNamesEndsInTheLanguageOfTheReader() {
        Story story = Story.requested(Story.request());
        FlowText english = FlowText.of(story.view(), story.clock(), Language.EN, Story.JAKARTA);
        FlowPictures pictures =
                new FlowPictures(story.procedure, Language.EN, english.words(), english.marks(), new SystemLetters());
        assertThat(pictures.draw(0).svg())
                .contains(">denied</text>", ">completed</text>")
                .doesNotContain("ditolak", "selesai");
    }

    @Test
    void minutesAreHeldAgainstTheStandard() throws IOException {
        Story story = server().later(30);
        assertThat(notes(story, "analisis")).containsExactly("sejak 24 Nov, 08.15 · 40 dari 45 menit");
        story.later(60).ti(new Command.Decide(story.version(), "perlu", null));
        assertThat(mark(story, "analisis").notes())
                .containsExactly(new Note("24 Nov, 09.55 · 100 dari 45 menit", Tone.BAD));
        assertThat(notes(story, "deploy")).containsExactly("waktu baku 90 menit");

        story.ti(new Command.Take(story.version())).ti(new Command.Finish(story.version(), "Ubuntu 24.04"));
        assertThat(notes(story, "koordinasi")).as("the row goes on").containsExactly("24 Nov, 10.05 · 10 menit");
        assertThat(notes(story, "persetujuan"))
                .containsExactly("sejak 24 Nov, 10.05 · 5 menit", "nomor 9 seluruhnya: 15 dari 60 menit");
        look("server", story);
    }

    @Test
    void whatWasSentBackIsCountedWhereItCameBack() throws IOException {
        Story story = Story.requested(Story.request());
        story.later(25).ti(new Command.Decide(story.version(), "lengkapi", "Mohon sebutkan tabelnya."));
        assertThat(states(story)).isEqualTo("NOW WAITING LATER LATER LATER LATER LATER");
        assertThat(mark(story, "permohonan").returned()).isOne();
        assertThat(notes(story, "analisis")).containsExactly("menunggu perbaikan sejak 24 Nov, 08.50");
        assertThat(told(story).caption()).endsWith("\nDikembalikan: 1×");
        look("dikembalikan", story);

        story.later(60).siti(new Command.Submit(story.version(), Map.of("tujuan", "PDDIKTI")));
        assertThat(states(story)).startsWith("DONE NOW");
        assertThat(mark(story, "permohonan").returned()).isOne();
        assertThat(mark(story, "analisis").returned()).isZero();
    }

    @Test
    void aSubRunIsNamedWhereItIsWaitedFor() throws IOException {
        Story story = designed();
        story.program(new Command.RecordSubrunStarted(childId(story), "SV-2026-0007"))
                .later(30);
        assertThat(states(story)).isEqualTo("DONE DONE DONE NOW LATER LATER LATER");
        assertThat(notes(story, "alokasi")).hasSize(2).first().isEqualTo("menunggu SV-2026-0007");
        assertThat(notes(story, "alokasi"))
                .last()
                .asString()
                .matches("sejak 24 Nov, \\d\\d\\.\\d\\d · menunggu \\d+ menit");
        look("turunan", story);

        story.program(new Command.RecordSubrunEnded(childId(story), 1, Ending.DITOLAK, By.PROGRAM, null, Map.of()));
        assertThat(states(story)).isEqualTo("DONE DONE NOW LATER LATER LATER LATER");
        assertThat(notes(story, "alokasi")).singleElement().asString().startsWith("dikembalikan ke nomor 3, 24 Nov");
        assertThat(mark(story, "rancangan").returned()).isOne();
    }

    @Test
    void ofWhatOthersAreWaitedForItIsSaidThatItWaits() throws IOException {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Story story = new Story(Story.shipped("dukungan-teknis"));
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");
        story.does(Story.SITI, hat, new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("DT-2026-0001"));
        story.later(60).server(new Command.Finish(story.version(), "Layanan dijalankan kembali"));
        story.later(210);
        List<String> waits = notes(story, "konfirmasi");
        assertThat(waits).hasSize(2);
        assertThat(waits.getFirst()).matches("sejak 24 Nov, \\d\\d\\.\\d\\d · menunggu 155 menit");
        assertThat(waits.getLast()).matches("nomor 11 seluruhnya: [67]\\d dari 120 menit");

        story.siti(new Command.Decide(story.version(), "normal", null));
        assertThat(notes(story, "konfirmasi"))
                .hasSize(2)
                .first()
                .asString()
                .matches("24 Nov, \\d\\d\\.\\d\\d · menunggu \\d+ menit");
        assertThat(notes(story, "penanganan")).singleElement().asString().doesNotContain("menunggu");
        look("konfirmasi", story);
    }

    private static String childId(Story story) {
        return story.run().children().getLast().id();
    }

    @Test
    void whereItWasDeniedOrWithdrawnItStops() throws IOException {
        Story denied = Story.requested(Story.request());
        denied.later(25).ti(new Command.Decide(denied.version(), "tolak", "Sudah ada."));
        assertThat(states(denied)).isEqualTo("DONE STOPPED LATER LATER LATER LATER LATER");
        assertThat(mark(denied, "analisis").notes()).containsExactly(new Note("ditolak 24 Nov, 08.50", Tone.BAD));
        look("ditolak", denied);

        Story withdrawn = designed();
        withdrawn.siti(new Command.Withdraw("Tidak jadi."));
        assertThat(states(withdrawn)).contains("STOPPED").doesNotContain("NOW");
    }

    @Test
    void aProcedureByItselfShowsItsStandardsOnly() throws IOException {
        FlowText text = FlowText.of(Story.shipped("perawatan-server"), Language.EN);
        assertThat(text.marks().values()).allMatch(mark -> mark.state() == State.BARE && mark.returned() == 0);
        assertThat(text.marks().get("pengecekan")).isNotNull();
        assertThat(text.caption()).startsWith("<b>Flow of Periodic");
    }

    private static void look(String name, Story story) throws IOException {
        FlowText text = told(story);
        FlowPictures pictures =
                new FlowPictures(story.procedure, Language.ID, text.words(), text.marks(), new SystemLetters());
        assertThat(pictures.count()).isOne();
        Path file = Files.createDirectories(Path.of("target/alur")).resolve(name + ".png");
        try (OutputStream to = Files.newOutputStream(file)) {
            Png.write(pictures.draw(0), to);
        }
        assertThat(file).isNotEmptyFile();
        String documents = System.getProperty("pictures", "");
        if (name.equals("turunan") && !documents.isEmpty()) {
            Files.copy(file, Path.of(documents, "pictures", "alur.png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void rolesThatACaptionHasNoRoomForAreCounted() {
        String roles = IntStream.rangeClosed(1, 20)
                .mapToObj(role -> "r%s: \"%s%d\"".formatted((char) ('a' + role), "Kepala Bagian ".repeat(4), role))
                .collect(Collectors.joining(", "));
        String steps = IntStream.rangeClosed(1, 20)
                .mapToObj(step -> "  - {id: s%d, nomor: %d, kegiatan: Menangani, pelaksana: [r%s], task: {}, %s}\n"
                        .formatted(
                                step,
                                step + 1,
                                (char) ('a' + step),
                                step == 20 ? "end: selesai" : "next: s" + (step + 1)))
                .collect(Collectors.joining());
        Procedure procedure = Story.read("""
                id: surat
                prefix: SU
                nama: Surat
                pelaksana: {%s}
                starts: {by: [unit-terkait], command: surat, label: Surat}
                steps:
                  - id: minta
                    nomor: 1
                    kegiatan: Meminta surat
                    pelaksana: [unit-terkait]
                    form:
                      - {id: hal, ask: "Hal?", label: Hal, type: text}
                    next: s1
                """.formatted(roles) + steps);
        for (Language language : Language.values()) {
            String caption = FlowText.of(procedure, language).caption();
            Telegram.takesHtml(caption, Card.CAPTION);
            assertThat(caption).contains("Surat").containsPattern("(dan|and) \\d+ (lainnya|more)");
        }
    }
}
