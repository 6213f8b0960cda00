package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormCardTest {

    private static final Procedure WEBSERVICE = Story.shipped("webservice");
    private static final List<Field> FIELDS = ((Form) WEBSERVICE.first().work()).fields();

    private static FormView form(Map<String, String> answers, @Nullable RunView run) {
        return new FormView(
                Language.ID,
                Story.JAKARTA,
                "0123456789ab",
                3,
                WEBSERVICE,
                WEBSERVICE.first(),
                FIELDS,
                answers,
                new Mention(11, "Siti Rahma"),
                run,
                null,
                false,
                Story.EXAMPLE,
                null);
    }

    private static FormView begun() {
        return form(Map.of("aplikasi", "SIAKAD"), null);
    }

    @Test
    void offersAChoiceAsButtons() {
        Approved.card("form-choice", FormCard.question(begun(), FIELDS.get(1), null));
    }

    @Test
    void asksForATextByReply() {
        Approved.card("form-text", FormCard.question(begun(), FIELDS.get(2), null));
        Approved.card("form-text-prompt", FormCard.prompt(begun(), FIELDS.get(2), null, 77L));
    }

    @Test
    void explainsAnAnswerThatDoesNotFit() {
        String problem = Refusals.misfit(Language.ID, FIELDS.get(2), Misfit.TOO_SHORT);
        Approved.card("form-misfit", FormCard.question(begun(), FIELDS.get(2), problem));
    }

    @Test
    void letsSkipOnlyWhatIsOptional() {
        assertThat(Telegram.labels(FormCard.question(begun(), FIELDS.get(4), null)))
                .isEqualTo("Lewati | Kembali | Batal");
        assertThat(Telegram.labels(FormCard.question(begun(), FIELDS.get(3), null)))
                .isEqualTo("Kembali | Batal");
    }

    @Test
    void listsTheAnswersBeforeTheyAreSent() {
        FormView form = form(Story.request(), null);
        Approved.card("form-summary", FormCard.summary(form));
        Approved.card("form-change", FormCard.change(form));
        Approved.card("form-sent", FormCard.sent(form, "WS-2026-0001"));
        Approved.card("form-cancelled", FormCard.cancelled(form));
        Approved.card("form-unfinished", FormCard.resumable(begun()));
    }

    @Test
    void marksNothingWhereNothingWasSentBefore() {
        Map<String, String> answers = new HashMap<>(Story.request());
        Story asked = Story.prefilled(Map.of("aplikasi", "SIAKAD"));
        assertThat(FormCard.summary(form(answers, asked.view())).html()).doesNotContain("ditambahkan");
    }

    @Test
    void asksNobodyToCheckNothing() {
        Procedure maintenance = Story.shipped("perawatan-server");
        FormView form = new FormView(
                Language.ID,
                Story.JAKARTA,
                "0123456789ab",
                1,
                maintenance,
                maintenance.first(),
                List.of(),
                Map.of(),
                new Mention(21, "Andi Wijaya"),
                null,
                null,
                false,
                Story.EXAMPLE,
                null);
        assertThat(FormCard.summary(form).html())
                .contains("untuk memulai prosedur ini")
                .doesNotContain("di atas");
        assertThat(Telegram.labels(FormCard.summary(form))).isEqualTo("Kirim | Batal");
    }

    @Test
    void callsNobodyByTwoTitles() {
        FormView form = new FormView(
                Language.ID,
                Story.JAKARTA,
                "0123456789ab",
                3,
                WEBSERVICE,
                WEBSERVICE.first(),
                FIELDS,
                Map.of(),
                new Mention(11, "Ibu Siti"),
                null,
                null,
                false,
                Story.EXAMPLE,
                null);
        assertThat(FormCard.prompt(form, FIELDS.get(2), null, 77L).html())
                .contains("Bapak/Ibu <a href=\"tg://user?id=11\">Siti</a>");
        assertThat(Honorific.without("Bunga")).isEqualTo("Bunga");
        assertThat(Honorific.without("Pak")).isEqualTo("Pak");
    }

    @Test
    void marksWhatChangedInAReturnedRequest() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "lengkapi", "Mohon sebutkan nama tabelnya."));
        Map<String, String> answers = new HashMap<>(Story.request());
        answers.put("data", "Tabel mhs: nim, nama, prodi");
        answers.remove("berkas");
        FormView form = form(answers, story.view());
        Approved.card("form-returned", FormCard.summary(form));
        Telegram.takes(FormCard.question(form, FIELDS.get(2), null));
        Telegram.takes(FormCard.sent(form, "WS-2026-0001"));
        Telegram.takes(FormCard.cancelled(form));
        assertThat(FormCard.cancelled(form).html()).contains("Isi formulir").doesNotContain("/ubah");
    }

    @Test
    void namesTheWayThatThereIsForWhatWasNotSent() {
        Story story = Story.requested(Story.request());
        Map<String, String> answers = new HashMap<>(Story.request());
        answers.put("aplikasi", "SIMPEG");
        assertThat(FormCard.unsent(form(answers, story.view()), "Sudah dicatat").html())
                .contains("SIMPEG", "mohon salin dan kirim melalui /ubah WS-2026-0001");
        assertThat(FormCard.cancelled(form(answers, story.view())).html())
                .contains("mohon kirim /ubah WS-2026-0001")
                .doesNotContain("Isi formulir");
        assertThat(FormCard.away(form(answers, story.view())).html())
                .contains("dapat mengubah isian permohonan dengan /ubah WS-2026-0001")
                .doesNotContain("Isi formulir");

        story.ti(new Command.Decide(story.version(), "baru", null));
        assertThat(FormCard.unsent(form(answers, story.view()), "Sudah dicatat").html())
                .contains("SIMPEG", "mohon salin dan sampaikan dengan membalas kartu permohonan")
                .doesNotContain("/ubah", "Isi formulir");
        assertThat(FormCard.cancelled(form(answers, story.view())).html()).doesNotContain("/ubah", "Isi formulir");
        assertThat(FormCard.away(form(answers, story.view())).html()).doesNotContain("/ubah", "Isi formulir");
    }

    @Test
    void asksForAReasonAndSaysWhenSomebodyWasFaster() {
        Story story = Story.requested(Story.request());
        PromptView prompt = prompt(story, new Asked.Reason("tolak"));
        Approved.card("prompt-reason", PromptCard.question(prompt, null));
        Approved.card("prompt-reason-reply", PromptCard.prompt(prompt, null, 77L));
        Approved.card("prompt-overtaken", PromptCard.overtaken(prompt, Notice.CARD_UNKNOWN.html(Language.ID)));
        Telegram.takes(PromptCard.prompt(prompt(story, new Asked.Withdrawal()), null, null));
        Telegram.takes(PromptCard.prompt(prompt(story, new Asked.Reopening(false)), null, null));
        Telegram.takes(PromptCard.done(prompt));
        Telegram.takes(PromptCard.cancelled(prompt));
    }

    @Test
    void asksForTheOutputOfATask() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "baru", null));
        PromptView prompt = prompt(story, new Asked.Output());
        Approved.card("prompt-output", PromptCard.question(prompt, null));
        assertThat(PromptCard.prompt(prompt, null, null).html()).contains("rancangan arsitektur webservice");
    }

    private static PromptView prompt(Story story, Asked asked) {
        return new PromptView(
                Language.ID,
                Story.JAKARTA,
                "0123456789ab",
                1,
                story.view(),
                true,
                new Mention(21, "Andi Wijaya"),
                asked,
                Story.EXAMPLE);
    }
}
