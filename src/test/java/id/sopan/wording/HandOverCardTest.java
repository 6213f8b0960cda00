package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOverCardTest {

    private static final Actor RINA = new Actor(new Person(22, "Rina"), Set.of(new Hat("ti", Role.UNIT_TI)), false);

    /** Andi of Unit TI has it in hand. */
    private static Story taken() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "baru", null));
        return story.ti(new Command.Take(story.version()));
    }

    private static PromptView prompt(Story story, Language language) {
        return new PromptView(
                language,
                Story.JAKARTA,
                "0123456789ab",
                1,
                story.view(),
                true,
                new Mention(21, "Andi Wijaya"),
                new Asked.Recipient(),
                Story.EXAMPLE);
    }

    @ParameterizedTest
    @EnumSource
    void asksToWhomAndSaysWhoHasIt(Language language) {
        String suffix = "-" + language.name().toLowerCase(Locale.ROOT);
        Story story = taken();
        List<Mention> colleagues = List.of(new Mention(22, "Rina"), new Mention(23, "\u202e\u200b"));
        Approved.card("hand-over" + suffix, HandOverCard.choice(prompt(story, language), colleagues, false));
        Telegram.takes(HandOverCard.choice(prompt(story, language), colleagues, true));
        story.ti(new Command.HandOver(story.version(), RINA));
        Approved.card("handed-over" + suffix, HandOverCard.done(prompt(story, language)));
        Approved.card(
                "handed-over-card" + suffix,
                RunCard.of(story.view(), Story.chat(language, "ti")).card());
    }

    @Test
    void ofManyItShowsTheFirstAndSaysHowManyThereAre() {
        List<Mention> many = LongStream.rangeClosed(1, 250)
                .mapToObj(id -> new Mention(id, "Rekan dengan nama yang panjang sekali " + id))
                .toList();
        Card card = HandOverCard.choice(prompt(taken(), Language.ID), many, true);
        Telegram.takes(card);
        assertThat(card.html()).contains("30 nama pertama", "220 rekan lain");
        assertThat(card.rows()).hasSize(31);
    }

    @Test
    void whereTheColleagueHasDoneItMeanwhileItSaysNothingUntrue() {
        Story story = taken();
        story.ti(new Command.HandOver(story.version(), RINA));
        story.ti(new Command.Finish(story.version(), "https://rancangan.example/1"));
        assertThat(HandOverCard.done(prompt(story, Language.ID)).html()).contains("telah kami perbarui");
    }
}
