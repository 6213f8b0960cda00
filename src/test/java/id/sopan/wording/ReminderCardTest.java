package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.wording.ReminderItem.Kind;
import id.sopan.wording.ReminderItem.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderCardTest {

    private static final String LINK = "https://t.me/c/1000000002/17";

    /** Unit TI decides within 45 minutes. */
    private static Story analysed() {
        return analysed("SV-2026-0001", "SIAKAD");
    }

    private static Story analysed(String number, String application) {
        return analysed(Story.shipped("server"), number, application);
    }

    private static Story analysed(Procedure procedure, String number, String application) {
        Story story = new Story(procedure);
        Map<String, String> answers =
                Map.of("aplikasi", application, "jenis", "baru", "spesifikasi", "4 CPU", "hakAkses", "Tim A");
        Hat hat = new Hat("dev-a", Role.PENGEMBANG);
        return story.dev(new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber(number));
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

    /** Of requests of one step, told apart by their numbers and what they are about. */
    private static List<ReminderItem> alike(int count, Kind kind, Stage stage) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        item(analysed("SV-2026-000" + number, "SIAKAD " + number), Language.ID, "ti", kind, stage))
                .toList();
    }

    @Test
    void severalOfOneStepNameItOnceAndEachWhatItIsAboutAndSinceWhen() {
        String html = ReminderCard.of(Language.ID, alike(3, Kind.OVERDUE, Stage.OPEN), 0)
                .html();
        assertThat(html)
                .containsOnlyOnce("Langkah 2 dari")
                .containsOnlyOnce("Waktu baku 45 menit kerja")
                .contains("\n• <b>SV-2026-0001</b> · SIAKAD 1 · terlampaui sejak ")
                .contains("\n• <b>SV-2026-0002</b> · SIAKAD 2 · terlampaui sejak ")
                .contains("\n• <b>SV-2026-0003</b> · SIAKAD 3 · terlampaui sejak ");
        assertThat(html.lines()).hasSize(8);
    }

    @Test
    void oneOfAnotherStepStandsByItself() {
        Story other = analysed("SV-2026-0009", "SIPEG");
        other.ti(new Command.Decide(other.version(), "perlu", null));
        List<ReminderItem> items = new ArrayList<>(alike(2, Kind.OVERDUE, Stage.OPEN));
        items.add(item(other, Language.ID, "ti", Kind.OVERDUE, Stage.OPEN));
        assertThat(ReminderCard.of(Language.ID, items, 0).html())
                .contains("• <b>SV-2026-0001</b>", "• <b>SV-2026-0002</b>", "\n\n<b>SV-2026-0009</b> · SIPEG · ")
                .contains("Terlampaui sejak");
    }

    @Test
    void whatANewerMessageRemindsOfIsOneLineHoweverManyThereAre() {
        assertThat(ReminderCard.of(Language.ID, alike(9, Kind.OVERDUE, Stage.REPEATED), 0)
                        .html())
                .isEqualTo("🔁 9 permohonan kami ingatkan kembali pada pesan yang lebih baru.");
        assertThat(ReminderCard.of(Language.ID, alike(1, Kind.OVERDUE, Stage.REPEATED), 0)
                        .html())
                .isEqualTo("🔁 SV-2026-0001 kami ingatkan kembali pada pesan yang lebih baru.");
    }

    @Test
    void whatWasDoneIsOneLineThatNamesEach() {
        List<ReminderItem> items = new ArrayList<>(alike(3, Kind.OVERDUE, Stage.DONE));
        items.addAll(alike(2, Kind.OVERDUE, Stage.REPEATED));
        assertThat(ReminderCard.of(Language.ID, items, 0).html())
                .isEqualTo("✅ SV-2026-0001, SV-2026-0002, dan SV-2026-0003 telah ditindaklanjuti. Terima kasih.\n"
                        + "🔁 2 permohonan kami ingatkan kembali pada pesan yang lebih baru.");
    }

    private static ReminderItem ofLongNames(int number, List<String> superiors) {
        String yaml = DefinitionSource.shipped().read().getOrDefault("server.yaml", "");
        Story story = analysed(
                Story.read(yaml.replace("{id: \"Permintaan Server", "{id: \"%d. Permintaan Server".formatted(number))),
                "SV-2026-%04d".formatted(number),
                "Aplikasi ".repeat(8) + number);
        story.ti(new Command.Decide(story.version(), "perlu", null));
        Person person = new Person(21, "Raden ".repeat(10) + "Andi");
        story.does(person, new Hat("ti", Role.UNIT_TI), new Command.Take(story.version()));
        story.later(number);
        return new ReminderItem(
                story.viewWithLongNames(),
                Story.chat(Language.ID, "ti"),
                Kind.OVERDUE,
                Stage.OPEN,
                story.now(),
                superiors,
                LINK,
                true);
    }

    private static List<ReminderItem> twelve(IntFunction<List<String>> superiors) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> ofLongNames(number, superiors.apply(number)))
                .toList();
    }

    @Test
    void namesOfWhoeverHasThemInHandAreCutSoThatAllAreShown() {
        Card card = ReminderCard.of(Language.ID, twelve(number -> List.of()), 0);
        Telegram.takes(card);
        assertThat(card.html()).contains("SV-2026-0001", "SV-2026-0012").doesNotContain("permohonan lain");
    }

    @Test
    void whereThereIsRoomForFewerTheRestIsCountedAndHasNoButtons() {
        Card card = ReminderCard.of(
                Language.ID,
                twelve(number -> IntStream.rangeClosed(1, 40)
                        .mapToObj(unit -> "atasan-" + number + "-" + unit)
                        .toList()),
                3);
        Telegram.takes(card);
        int shown = card.html().split("SV-2026-", -1).length - 1;
        assertThat(shown).isBetween(2, 11);
        assertThat(card.html()).contains("dan %d permohonan lain".formatted(12 - shown + 3), "dan 32 lainnya");
        assertThat(Telegram.labels(card).split("📋", -1)).hasSize(shown + 1);
    }
}
