package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void anAlertOfHtmlShowsNoMarkupAndTearsNoCharacterApart() {
        assertThat(Answer.alertOf("<b>Rina &amp; Sari</b>")).isEqualTo(Answer.alert("Rina & Sari"));
        String name = "a".repeat(198);
        assertThat(Answer.alertOf(name + "👩🏽‍💻 dan lainnya")).isEqualTo(Answer.alert(name + "…"));
        assertThat(Answer.alertOf(name + "ab").text()).isEqualTo(name + "ab");
    }
}
