package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type, every message is one that Telegram takes, and that reads as ours. */
class HostileTextTest {

    private static final String TEN_QUESTIONS = """
            id: sepuluh
            prefix: SP
            nama: Sepuluh pertanyaan
            starts: {by: [unit-terkait], command: sepuluh, label: Sepuluh}
            steps:
              - id: isian
                nomor: 1
                kegiatan: Mengisi
                pelaksana: [unit-terkait]
                acts: [pemohon]
                form:
            %s
                next: putusan
              - id: putusan
                nomor: 2
                kegiatan: Memutuskan
                pelaksana: [unit-ti]
                mutuBaku: {waktu: 45}
                decision:
                  - {id: ya, label: Setujui, end: selesai}
                  - {id: lengkapi, label: Minta Perbaikan, reason: required, clock: pause, next: isian}
                  - {id: tidak, label: Tolak, reason: required, end: ditolak}
            """.formatted(IntStream.range(0, 10)
            .mapToObj(
                    i -> "      - {id: f%d, ask: \"%s\", type: text}".formatted(i, "Mohon dijelaskan. ".repeat(20) + i))
            .collect(Collectors.joining("\n")));

    static List<String> hostile() {
        return List.of(
                "<b>&amp;</i><a href=\"tg://user?id=1\">" + "<".repeat(960),
                "👩‍👩‍👧‍👦".repeat(90),
                "😀".repeat(1000),
                "\u202Etxet desrever\u202C \u2066isolated \u200Bhidden\u200B\uFEFF",
                "مرحبا بالعالم ".repeat(70),
                "Z\u0351\u036B\u0343".repeat(250),
                "\n".repeat(400) + "baris\r\nbaris\u2028baris",
                "\uD83D\uDE00\uD83D tersesat \uDE00 \u0000\u0007",
                "{0} {1,choice,0#nol} '{' \\n",
                "\u3164.",
                "a".repeat(1000));
    }

    private static Story answered(String answer) {
        Procedure procedure = Story.read(TEN_QUESTIONS);
        Story story = new Story(procedure);
        Map<String, String> answers = new HashMap<>();
        IntStream.range(0, 10).forEach(i -> answers.put("f" + i, answer));
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        return story.does(new Person(11, answer), hat, new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("SP-2026-0001"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysTextInEveryMessage(String answer) {
        Story story = answered(answer);
        eachMessage(story);
        story.ti(new Command.Decide(story.version(), "lengkapi", answer));
        eachMessage(story);
        Map<String, String> answers = new HashMap<>();
        IntStream.range(0, 10).forEach(i -> answers.put("f" + i, answer.substring(0, answer.length() / 2) + "b"));
        story.does(
                new Person(11, answer),
                new Hat("akademik", Role.UNIT_TERKAIT),
                new Command.Submit(story.version(), answers));
        eachMessage(story);
        story.ti(new Command.Decide(story.version(), "tidak", answer));
        eachMessage(story);
    }

    @Test
    void staysTextWhateverTheCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 15; i++) {
            String answer = random.ints(1 + random.nextInt(900), 0, 0x10000)
                    .mapToObj(unit -> "" + (char) (unit % 3 == 0 ? "<>&\"'\n ".charAt(unit % 7) : unit))
                    .collect(Collectors.joining());
            eachMessage(answered("a" + answer));
        }
    }

    private static void eachMessage(Story story) {
        for (Language language : Language.values()) {
            Stream.of("ti", "akademik", "server")
                    .forEach(unit -> Telegram.takes(
                            RunCard.of(story.view(), Story.chat(language, unit)).card()));
            StatusText.of(story.view(), story.clock(), List.of(), language, Story.JAKARTA, 0)
                    .pages()
                    .forEach(page -> Telegram.takesHtml(page, 4096));
            RunList.Waiting waiting = new RunList.Waiting(story.view(), false, Optional.empty());
            for (int page = 0; page < 3; page++) {
                Telegram.takes(RunList.waiting(
                        60,
                        1,
                        Collections.nCopies(60, waiting).stream(),
                        List.of("<Unit> & Co"),
                        language,
                        Story.JAKARTA,
                        page,
                        "w"));
            }
            Telegram.takes(Remains.closed(story.view(), Story.chat(language), null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysTextAlsoInsteadOfANumberOrAName(Language language) {
        for (Notice notice : List.of(Notice.UNKNOWN_NUMBER, Notice.UNKNOWN_PROCEDURE)) {
            hostile().forEach(word -> Telegram.takesHtml(notice.html(language, word.repeat(4)), 4096));
        }
    }

    @Test
    void showsAsMuchAsFits() {
        String html = answered("a".repeat(100)).seenFrom("ti").card().html();
        assertThat(html).contains("a".repeat(100));
        String longer = answered("a".repeat(1000)).seenFrom("ti").card().html();
        assertThat(longer).contains("a".repeat(100)).contains("…");
    }

    @Test
    void takesOutWhatWouldTurnOrHideOurWords() {
        assertThat(Harmless.text("\u202Ea\u200Bb\u2066c\u00ADd\uFEFF")).isEqualTo("abcd");
        assertThat(Harmless.text("👩‍👧")).isEqualTo("👩‍👧");
        assertThat(Harmless.text("a\u200Db")).isEqualTo("ab");
        assertThat(Harmless.text("سلام")).isEqualTo("\u2068سلام\u2069");
        assertThat(Harmless.line("a\nb\tc")).isEqualTo("a b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFE0F\uFE0F", "\uDB40\uDC41\uDB40\uDC42", "\uDB40\uDD00\uDB40\uDD01", "\u180B\u180C"})
    void whatChoosesAShapeShowsNothingByItself(String unseen) {
        assertThat(Harmless.line(unseen)).isEmpty();
        assertThat(Harmless.line("Ri" + unseen + "na")).isEqualTo("Rina");
        assertThat(Harmless.line("Rina" + unseen)).isEqualTo("Rina");
        assertThat(Harmless.line("Unit 7" + unseen)).isEqualTo("Unit 7");
        assertThat(new Mention(42, unseen).html().value()).isEqualTo("<a href=\"tg://user?id=42\">42</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"❤\uFE0F", "7\uFE0F\u20E3", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏳\uFE0F\u200D🌈", "👩🏽\u200D💻"})
    void anEmojiStaysWhole(String emoji) {
        assertThat(Harmless.line(emoji)).isEqualTo(emoji);
    }

    @Test
    void tearsNoCharacterApart() {
        assertThat(Harmless.shorten("ab👩‍👧cd", 5)).isEqualTo("ab…");
        assertThat(Harmless.shorten("abc", 3)).isEqualTo("abc");
        assertThat(Harmless.shorten("abcd", 3)).isEqualTo("ab…");
    }

    @Test
    void namesSomebodyWhoseNameShowsNothing() {
        assertThat(new Mention(42, "\u3164\u200B").html().value()).isEqualTo("<a href=\"tg://user?id=42\">42</a>");
    }

    @Test
    void takesNoFileFromWordsThatLookLikeOne() {
        Story story = answered(new Attachment("AgAD", false, "palsu.pdf").answer());
        assertThat(RunFile.of(story.procedure, story.run())).isEmpty();
    }
}
