package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunCardTest {

    private static final By BUDI = new By(Story.BUDI, "server", Role.MANAGE_SERVER);

    private static Story requested() {
        return Story.requested(Story.request());
    }

    private static Command decide(Story story, String exit) {
        return new Command.Decide(story.version(), exit, null);
    }

    private static Command decide(Story story, String exit, String reason) {
        return new Command.Decide(story.version(), exit, reason);
    }

    private static Story approved() {
        Story story = requested();
        return story.ti(decide(story, "baru"));
    }

    private static Story designing() {
        return designing(approved());
    }

    private static Story designing(Story story) {
        return story.ti(new Command.AssignUnit(Role.PENGEMBANG, "dev-a"));
    }

    @Test
    void asksUnitTiToDecide() {
        Approved.card("decide-ti", requested().seenFrom("ti").card());
        Approved.card("decide-ti-english", requested().seenInEnglishFrom("ti").card());
    }

    @Test
    void callsOnlyThoseWhoMayActInThatRole() {
        Mention clerk = new Mention(12, "Rahmat");
        Viewpoint oneUnitOfTwoRoles = new Viewpoint(
                Language.ID,
                Story.JAKARTA,
                Set.of("ti"),
                List.of("ti"),
                Map.of(),
                Map.of(
                        new Hat("ti", Role.UNIT_TERKAIT), List.of(clerk),
                        new Hat("ti", Role.UNIT_TI), List.of(new Mention(21, "Andi Wijaya"))));
        assertThat(RunCard.of(requested().view(), oneUnitOfTwoRoles).card().html())
                .contains("Andi Wijaya")
                .doesNotContain("Rahmat");
    }

    @Test
    void givesFilesAlsoAfterTheEnd() {
        Story story = requested();
        story.ti(decide(story, "tolak", "Sudah tersedia"));
        assertThat(Telegram.labels(story.seenFrom("ti").card())).contains("surat-permohonan.pdf");
    }

    @Test
    void asksTheRequesterAndTellsTheAnswer() {
        Story story = requested();
        story.ti(new Command.Ask(story.version(), "Untuk semester mana <gasal/genap>?"));
        Approved.card("question-akademik", story.seenFrom("akademik").card());
        Approved.card("question-ti", story.seenFrom("ti").card());
        String asked = story.seenFrom("akademik").ring();
        assertThat(asked).isNotEmpty();
        String before = story.seenFrom("ti").ring();
        long question = story.run().seq();
        story.later(60)
                .siti(new Command.Answer(
                        question, "Semester gasal", new Attachment("AgADy", true, "jadwal.jpg").answer()));
        Approved.card("answer-ti", story.seenFrom("ti").card());
        assertThat(story.seenFrom("ti").ring()).isNotEqualTo(before);
        assertThat(story.seenFrom("akademik").ring()).isEmpty();
        assertThat(RunFile.all(story.procedure, story.run()))
                .extracting(RunFile::option)
                .contains("n" + question);
    }

    @Test
    void showsWhatWasChangedToThoseWhoDecide() {
        Story story = requested();
        String before = story.seenFrom("ti").ring();
        story.siti(new Command.Change(story.version(), Map.of("tujuan", "PDDIKTI <baru>")));
        Approved.card("amended-ti", story.seenFrom("ti").card());
        assertThat(story.seenFrom("ti").ring()).isNotEqualTo(before);
        assertThat(story.seenFrom("akademik").ring()).isEmpty();
    }

    @Test
    void countsNotesAndFiles() {
        Story story = requested();
        String before = story.seenFrom("ti").ring();
        story.ti(new Command.AddNote("Dibahas pada rapat", new Attachment("AgADz", false, "notulen.pdf").answer()));
        story.siti(new Command.AddNote("Terima kasih", null));
        assertThat(story.seenFrom("ti").card().html()).contains("2 catatan · 📎 1 berkas");
        assertThat(story.seenFrom("ti").ring()).isEqualTo(before);
        String status = String.join(
                "",
                StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0)
                        .pages());
        assertThat(status).contains("Dibahas pada rapat", "📎 notulen.pdf", "Terima kasih");
        StatusText.of(longNote(story).view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0)
                .pages()
                .forEach(page -> Telegram.takesHtml(page, 4096));
    }

    /** As long as Telegram lets it be. */
    private static Story longNote(Story story) {
        return story.siti(new Command.AddNote("<&>".repeat(1365), null));
    }

    @Test
    void tellsTheRequesterWhereItIs() {
        Approved.card("decide-akademik", requested().seenFrom("akademik").card());
    }

    @Test
    void returnsWithANoteAndShowsWhatChanged() {
        Story story = requested();
        story.ti(decide(story, "lengkapi", "Mohon sebutkan nama tabel & kolomnya."));
        Approved.card("returned-akademik", story.seenFrom("akademik").card());
        Approved.card("returned-ti", story.seenFrom("ti").card());
        story.siti(new Command.Submit(story.version(), Map.of("data", "Tabel mhs: nim, nama, prodi <utama>")));
        Approved.card("changed-ti", story.seenFrom("ti").card());
    }

    @Test
    void letsUnitTiChooseAmongTheDevelopers() {
        Approved.card("choose-ti", approved().seenFrom("ti").card());
        assertThat(approved().seenFrom("dev-a").ring()).isEmpty();
        assertThat(designing().seenFrom("dev-a").ring()).isNotEmpty();
    }

    @Test
    void offersATaskAndSaysWhoTookIt() {
        Story story = designing();
        Approved.card("task-dev", story.seenFrom("dev-a").card());
        story.dev(new Command.Take(story.version()));
        Approved.card("taken-dev", story.seenFrom("dev-a").card());
    }

    @Test
    void pointsToTheRunThatItWaitsFor() {
        Story story = designing();
        story.dev(new Command.Finish(story.version(), "https://git.example.go.id/siakad/rancangan"));
        Approved.card("subrun-coming-ti", story.seenFrom("ti").card());
        story.program(new Command.RecordSubrunStarted(
                story.run().children().getFirst().id(), "SV-2026-0007"));
        Approved.card("subrun-ti", story.seenFrom("ti").card());
        assertThat(story.seenFrom("ti").ring()).isEmpty();
        story.program(new Command.RecordSubrunEnded(
                story.run().children().getFirst().id(), 1, Ending.SELESAI, BUDI, null, Map.of()));
        Approved.card("build-dev", story.seenFrom("dev-a").card());
    }

    /** A sub-run was denied, and the request ends by that. */
    private static Story endedBySubrun(By by) throws IOException {
        String yaml = Files.readString(Path.of("conversations/webservice.yaml"))
                .replace("ditolak: rancangan", "ditolak: {end: ditolak}");
        Story story = Story.requested(Story.read(yaml), Story.request());
        designing(story.ti(decide(story, "baru")));
        story.dev(new Command.Finish(story.version(), "https://git.example.go.id/siakad/rancangan"));
        String child = story.run().children().getFirst().id();
        return story.program(new Command.RecordSubrunStarted(child, "SV-2026-0007"))
                .program(new Command.RecordSubrunEnded(child, 1, Ending.DITOLAK, by, "Kapasitas habis", Map.of()));
    }

    private static String status(Story story, Language language) {
        return String.join(
                "",
                StatusText.of(story.view(), story.clock(), List.of(), language, Story.JAKARTA, 0)
                        .pages());
    }

    private static List<String> journal(Story story, Language language) {
        return RunStory.of(story.view(), story.clock(), List.of(), language, Story.JAKARTA).journal().stream()
                .map(RunStory.Line::what)
                .toList();
    }

    @Test
    void tellsTheRequesterWhoseActEndedTheSubRun() throws IOException {
        Story story = endedBySubrun(BUDI);
        String budi = "Budi Santoso (Manage Server, Tim Infrastruktur)";
        assertThat(story.seenFrom("akademik").card().html())
                .contains("Oleh: " + budi, "<b>Permohonan turunan SV-2026-0007 ditolak</b>, oleh " + budi)
                .doesNotContain("sistem");
        assertThat(status(story, Language.ID))
                .contains("<b>Permohonan turunan SV-2026-0007 ditolak</b>, oleh " + budi)
                .doesNotContain("sistem");
        assertThat(journal(story, Language.ID)).contains("Permohonan turunan berakhir: ditolak, oleh " + budi);

        String english = "Budi Santoso (Server Management, Tim Infrastruktur)";
        assertThat(story.seenInEnglishFrom("akademik").card().html())
                .contains("By: " + english, "</b>, by " + english)
                .doesNotContain("the system");
        assertThat(status(story, Language.EN)).contains("</b>, by " + english).doesNotContain("the system");
        assertThat(journal(story, Language.EN)).contains("Sub-request ended: denied, by " + english);
    }

    @Test
    void tellsTheRequesterThatTheProgramEndedTheSubRun() throws IOException {
        Story story = endedBySubrun(By.PROGRAM);
        assertThat(story.seenFrom("akademik").card().html())
                .contains("Oleh: sistem", "<b>Permohonan turunan SV-2026-0007 ditolak</b>, oleh sistem");
        assertThat(journal(story, Language.ID)).contains("Permohonan turunan berakhir: ditolak");
    }

    @Test
    void theJournalSaysOfANoteThatWasTakenBackThatItWasThereAndNotWhatItSaid() {
        Story story = requested();
        story.siti(new Command.AddNote("NIK 3276 salah orang", null));
        story.siti(new Command.AddNote("Sudah benar", null));
        long first = story.run().notes().getFirst().seq();
        story.siti(new Command.RemoveNote(first));
        assertThat(RunStory.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA)
                        .journal())
                .extracting(RunStory.Line::what, RunStory.Line::note)
                .contains(
                        tuple("Catatan ditambahkan", ""),
                        tuple("Catatan ditambahkan", "Sudah benar"),
                        tuple("Catatan nomor " + first + " ditarik kembali", ""));
    }

    @Test
    void tellsTheRequesterOfADenial() {
        Story story = requested();
        story.ti(decide(story, "tolak", "Webservice serupa sudah tersedia."));
        Approved.card("denied-akademik", story.seenFrom("akademik").card());
        Approved.card("denied-ti", story.seenFrom("ti").card());
        assertThat(story.seenFrom("akademik").ring()).isEqualTo("end#" + story.version());
        assertThat(story.seenFrom("ti").ring()).isEmpty();
    }

    @Test
    void ringsForOneStepOnceAndAgainWhenItComesBack() {
        Story story = requested();
        String first = story.seenFrom("ti").ring();
        assertThat(first).isNotEmpty().isEqualTo(story.seenInEnglishFrom("ti").ring());
        assertThat(story.seenFrom("akademik").ring()).isEmpty();
        story.ti(decide(story, "lengkapi", "Mohon dilengkapi."));
        assertThat(story.seenFrom("ti").ring()).isEmpty();
        assertThat(story.seenFrom("akademik").ring()).isNotEmpty();
        story.siti(new Command.Submit(story.version(), Map.of("tujuan", "PDDIKTI")));
        assertThat(story.seenFrom("ti").ring()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void doesNotRingAgainForATakenTask() {
        Story story = designing();
        String ring = story.seenFrom("dev-a").ring();
        story.dev(new Command.Take(story.version()));
        assertThat(story.seenFrom("dev-a").ring()).isEqualTo(ring);
    }

    @Test
    void ringsForWhoeverATakenTaskIsHandedOverTo() {
        Story story = designing();
        story.dev(new Command.Take(story.version()));
        String ring = story.seenFrom("dev-a").ring();
        String elsewhere = story.seenFrom("ti").ring();
        Actor wati = new Actor(new Person(77, "Wati"), Set.of(new Hat("dev-a", Role.PENGEMBANG)), false);
        story.dev(new Command.HandOver(story.version(), wati));
        Shown shown = story.seenFrom("dev-a");
        assertThat(shown.ring()).isNotEqualTo(ring);
        assertThat(shown.card().html()).startsWith("Yth. Bapak/Ibu <a href=\"tg://user?id=77\">Wati</a>");
        assertThat(story.seenFrom("ti").ring()).isEqualTo(elsewhere);
    }

    @Test
    void ringsInASharedGroupWhenTheDevelopersAreChosen() {
        String before = approved().seenFrom("ti", "dev-a").ring();
        assertThat(designing().seenFrom("ti", "dev-a").ring()).isNotEqualTo(before);
        assertThat(designing().seenFrom("ti").ring())
                .isEqualTo(approved().seenFrom("ti").ring());
    }

    @Test
    void survivesAnUndoneReturn() {
        Story story = requested();
        story.ti(decide(story, "lengkapi", "Keliru."));
        story.ti(new Command.Undo(story.version()));
        Card card = story.seenFrom("ti").card();
        Telegram.takes(card);
        assertThat(card.html()).doesNotContain("Keliru");
    }

    @Test
    void tellsWhyItWasWithdrawnAndReopened() {
        Story story = requested();
        story.siti(new Command.Withdraw("Sudah tidak diperlukan."));
        Approved.card("withdrawn-akademik", story.seenFrom("akademik").card());
        story.siti(new Command.Reopen("Ternyata masih diperlukan."));
        Approved.card("reopened-ti", story.seenFrom("ti").card());
        assertThat(story.seenFrom("ti").ring()).isNotEmpty();
    }

    @Test
    void leavesOfAnOldCardOnlyWhereItGoesOn() {
        Run run = requested().run();
        Viewpoint ti = Story.chat(Language.ID, "ti");
        RunView view = new RunView(run, Story.shipped("webservice"), Story.UNITS, true);
        Approved.card("closed", Remains.closed(view, ti, null));
        Approved.card("closed-link", Remains.closed(view, ti, "https://t.me/c/123/45?thread=6&single"));
    }

    @Test
    void asksWhoeverAskedHowItWent() {
        Story story = Story.finished();
        Approved.card("rating-akademik", asking(story, Language.ID).card());
        String ring = asking(story, Language.ID).ring();
        story.siti(new Command.Rate(story.version(), 4, null));
        Approved.card("rating-word-akademik", asking(story, Language.ID).card());
        Approved.card("rating-word-akademik-english", asking(story, Language.EN).card());
        story.siti(new Command.Rate(story.version(), 4, "ramah"));
        Approved.card("rated-akademik", asking(story, Language.ID).card());
        assertThat(asking(story, Language.ID).ring()).isEqualTo(ring);
        assertThat(RunCard.of(story.view(), Story.chat(Language.ID, "akademik"))
                        .card()
                        .html())
                .as("when the time is over")
                .contains("⭐ Terima kasih")
                .doesNotContain("Ubah nilai");
    }

    private static Shown asking(Story story, Language language) {
        RunView view = new RunView(
                story.run(),
                story.procedure,
                Story.UNITS,
                Roles.USUAL,
                role -> true,
                id -> true,
                true,
                true,
                false,
                Optional::empty,
                id -> Optional.empty());
        return RunCard.of(view, Story.chat(language, "akademik"));
    }
}
