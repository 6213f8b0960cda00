package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request on the console's board. */
class RunGlanceTest {

    private static RunGlance after(int minutes, Language language) {
        return RunGlance.of(waiting(minutes), language, Story.JAKARTA);
    }

    private static String queue(int minutes, Language language) {
        return QueueCards.of(
                        List.of("it"),
                        0,
                        id -> Stream.of(waiting(minutes)),
                        false,
                        "antrean",
                        0,
                        language,
                        Story.JAKARTA)
                .html();
    }

    private static RunView waiting(int minutes) {
        Story story = new Story(Story.shipped("server"));
        Hat hat = new Hat("dev-a", Role.PENGEMBANG);
        Map<String, String> answers = Map.of(
                "aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "4 CPU, 8 GB", "hakAkses", "Tim Pengembang A");
        story.does(Story.DEWI, hat, new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("SV-2026-0001"))
                .later(minutes);
        return new RunView(
                story.run(),
                story.procedure,
                Story.UNITS,
                Roles.USUAL,
                role -> true,
                id -> true,
                false,
                false,
                false,
                () -> story.clock().progress(),
                id -> Optional.empty());
    }

    @Test
    void whereSeveralUnitsHoldTheRoleOneMustBeChosen() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "baru", null));
        assertThat(RunGlance.of(story.view(), Language.ID, Story.JAKARTA).now())
                .anyMatch(line -> line.startsWith("Menunggu Unit TI menunjuk unit untuk peran Pengembang Aplikasi"))
                .noneMatch(line -> line.contains("Belum ada unit"));
    }

    @Test
    void whatIsUsedOfTheStandardIsSaidUpToTheWhole() {
        assertThat(after(20, Language.ID).usedShown()).isEqualTo("60%");
        assertThat(after(20, Language.ID).usedRead()).isEqualTo("60 persen waktu baku terpakai");
    }

    /** The last mark is 500 %: what is beyond is no less than that, and is not claimed to be it. */
    @Test
    void whatIsBeyondTheLastMarkIsSaidToBeMore() {
        int days = 7 * 24 * 60;
        assertThat(after(days, Language.ID).used()).isEqualTo(500);
        assertThat(after(days, Language.ID).usedShown()).isEqualTo("lebih dari 500%");
        assertThat(after(days, Language.ID).usedRead()).isEqualTo("lebih dari 500 persen waktu baku terpakai");
        assertThat(after(days, Language.EN).usedShown()).isEqualTo("more than 500%");
        assertThat(after(days, Language.EN).usedRead()).isEqualTo("more than 500 percent of the standard time used");
        assertThat(queue(days, Language.ID)).contains("⏱ lebih dari 500% waktu baku terpakai");
        assertThat(queue(days, Language.EN)).contains("⏱ more than 500% of the standard used");
    }

    @Test
    void whatIsUsedToTheMinuteIsNotSaidToBeMore() {
        assertThat(after(215, Language.ID).usedShown()).isEqualTo("500%");
        assertThat(after(215, Language.ID).usedRead()).isEqualTo("500 persen waktu baku terpakai");
        assertThat(queue(215, Language.ID)).contains("⏱ 500% waktu baku terpakai");
    }
}
