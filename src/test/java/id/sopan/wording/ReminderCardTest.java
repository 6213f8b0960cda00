package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.wording.ReminderItem.Kind;
import id.sopan.wording.ReminderItem.Stage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderCardTest {

    private static final String LINK = "https://t.me/c/1000000002/17";

    /** Unit TI decides within 45 minutes. */
    private static Story analysed() {
        Story story = new Story(Story.shipped("server"));
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "4 CPU", "hakAkses", "Tim A");
        Hat hat = new Hat("dev-a", Role.PENGEMBANG);
        return story.dev(new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("SV-2026-0001"));
    }

    private static ReminderItem item(Story story, Language language, String unit, Kind kind, Stage stage) {
        return new ReminderItem(
                story.view(),
                Story.chat(language, unit),
                kind,
                stage,
                story.now().plus(Duration.ofMinutes(34)),
                List.of(),
                LINK,
                true);
    }

    @ParameterizedTest
    @EnumSource
    void remindsPolitely(Language language) {
        Story story = analysed();
        Approved.card(
                "reminder-" + language.name().toLowerCase(Locale.ROOT),
                ReminderCard.of(
                        language,
                        List.of(
                                item(story, language, "ti", Kind.NEARING, Stage.OPEN),
                                item(story, language, "ti", Kind.OVERDUE, Stage.OPEN),
                                item(story, language, "ti", Kind.WAITING, Stage.OPEN),
                                item(story, language, "ti", Kind.WAITED_FOR, Stage.OPEN),
                                item(story, language, "ti", Kind.ESCALATED, Stage.OPEN),
                                item(story, language, "ti", Kind.OVERDUE, Stage.DONE),
                                item(story, language, "ti", Kind.OVERDUE, Stage.PAUSED),
                                item(story, language, "ti", Kind.OVERDUE, Stage.REPEATED)),
                        0));
    }

    @Test
    void whoIsToldOfADelayReadsWhetherAnybodyHasTakenIt() {
        Story story = analysed();
        story.ti(new Command.Decide(story.version(), "perlu", null));
        ReminderItem item = item(story, Language.ID, "ti", Kind.ESCALATED, Stage.OPEN);
        assertThat(ReminderCard.of(Language.ID, List.of(item), 0).html())
                .contains("Menunggu Unit TI")
                .doesNotContain("Sedang ditangani");
        story.ti(new Command.Take(story.version()));
        ReminderItem taken = item(story, Language.ID, "ti", Kind.ESCALATED, Stage.OPEN);
        assertThat(ReminderCard.of(Language.ID, List.of(taken), 0).html()).contains("Sedang ditangani oleh Unit TI");
    }

    @Test
    void aLongListSaysHowManyMoreThereAreAndFits() {
        ReminderItem item = item(analysed(), Language.ID, "ti", Kind.OVERDUE, Stage.OPEN);
        Card card = ReminderCard.of(Language.ID, Collections.nCopies(30, item), 4_970);
        Telegram.takes(card);
        assertThat(card.html()).contains("4.988 permohonan lain");
    }

    @Test
    void fiveAreCalledByNameSinceTelegramNotifiesNoMoreOfThem() {
        List<Mention> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> new Mention(100 + number, "Petugas " + number))
                .toList();
        Viewpoint here = Story.chat(Language.ID, "ti");
        Viewpoint crowded = new Viewpoint(
                here.language(),
                here.zone(),
                here.unitsHere(),
                here.choosersHere(),
                here.choices(),
                Map.of(new Hat("ti", Role.UNIT_TI), seven));
        Story story = analysed();
        ReminderItem item =
                new ReminderItem(story.view(), crowded, Kind.OVERDUE, Stage.OPEN, story.now(), List.of(), LINK, true);
        assertThat(ReminderCard.of(Language.ID, List.of(item), 0).html())
                .contains("Petugas 1", "Petugas 5")
                .doesNotContain("Petugas 6");
    }

    @Test
    void aNumberIsNotCutShortByMoreThanOneOtherButton() {
        Story story = analysed();
        ReminderItem decision = item(story, Language.ID, "ti", Kind.OVERDUE, Stage.OPEN);
        assertThat(labels(decision)).containsExactly(List.of("📋 SV-2026-0001", "Jeda"));
        story.ti(new Command.Decide(story.version(), "perlu", null));
        ReminderItem task = item(story, Language.ID, "ti", Kind.OVERDUE, Stage.OPEN);
        assertThat(labels(task)).containsExactly(List.of("📋 SV-2026-0001"), List.of("Ambil", "Jeda"));
    }

    private static List<List<String>> labels(ReminderItem item) {
        return ReminderCard.of(Language.ID, List.of(item), 0).rows().stream()
                .map(row -> row.stream().map(Button::label).toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasToldTooEarlySaysWhenItIsDueByNow(Language language) {
        ReminderItem item = item(analysed(), language, "ti", Kind.OVERDUE, Stage.MOVED);
        Card card = ReminderCard.of(language, List.of(item), 0);
        assertThat(card.rows()).isEmpty();
        assertThat(card.html())
                .startsWith("📅")
                .contains("SV-2026-0001", language == Language.ID ? "berubah; batas waktunya kini" : "it is due on");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueBeyondTheCalendarByNowNamesNoTime(Language language) {
        ReminderItem item = item(analysed(), language, "ti", Kind.OVERDUE, Stage.BEYOND);
        Card card = ReminderCard.of(language, List.of(item), 0);
        assertThat(card.rows()).isEmpty();
        assertThat(card.html())
                .startsWith("📅")
                .contains(
                        "SV-2026-0001", language == Language.ID ? "di luar data kalender" : "beyond the calendar data")
                .doesNotContain("WIB");
    }

    @Test
    void whatIsSettledHasNoButtons() {
        ReminderItem item = item(analysed(), Language.ID, "ti", Kind.OVERDUE, Stage.DONE);
        Card card = ReminderCard.of(Language.ID, List.of(item), 0);
        assertThat(card.rows()).isEmpty();
        assertThat(card.html()).startsWith("✅");
    }
}
