package id.sopan.roster;

import static id.sopan.roster.Office.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PeopleTest extends OfficeScenarios {

    PeopleTest(Database database) {
        super(database);
    }

    @Test
    void aPersonIsKnownByTheirLatestName() {
        office.roster.chats().met(SARI, "sari_ak", null);
        office.roster.chats().met(new Person(SARI.id(), "Sari Wulandari"), "SariW", null);
        office.restart();

        assertThat(office.roster.nameOf(SARI.id())).isEqualTo("Sari Wulandari");
        assertThat(office.roster.called("@sariw")).extracting(Colleague::id).containsExactly(SARI.id());
        assertThat(office.roster.called("sari_ak")).isEmpty();
        office.roster.chats().met(new Person(77, "Pengganti"), "sariw", null);
        assertThat(office.roster.called("@SariW")).extracting(Colleague::id).containsExactlyInAnyOrder(SARI.id(), 77L);
        assertThat(office.roster.called("@")).isEmpty();
        assertThat(office.roster.nameOf(999)).isEqualTo("999");
    }

    /** As by Telegram's news that they left a group. */
    @Test
    void whoIsForgottenIsGoneThoughTheirFileWasWrittenJustThen() {
        office.roster.chats().met(SARI, "sari_ak", null);
        AtomicBoolean written = new AtomicBoolean();
        Store racing = new OneCollection(office.store(), Collection.PEOPLE, people -> new ForwardingDocuments(people) {
            @Override
            public boolean delete(String id, long version) {
                if (!written.getAndSet(true)) {
                    Document before = find(id).orElseThrow();
                    assertThat(replace(
                                    new Document(id, version + 1, before.order(), before.keys(), before.json()),
                                    version))
                            .isTrue();
                }
                return super.delete(id, version);
            }
        });
        new Roster(racing, office.members, office, Office.JAKARTA, Set.of()).erase(SARI.id());
        assertThat(written).isTrue();
        assertThat(office.store().documents(Collection.PEOPLE).find(Long.toString(SARI.id())))
                .isEmpty();
    }

    @Test
    void aNameThatTurnsTheTextAroundIsCleaned() {
        office.roster.chats().met(new Person(5, "\u202eIran\u2066\u0000 \ud800x"), null, null);
        office.roster.chats().met(new Person(6, "\u200b\u3164"), null, null);

        assertThat(office.roster.nameOf(5)).isEqualTo("Iran x");
        assertThat(office.roster.nameOf(6)).isEqualTo("6");
        for (String unseen : List.of("\u2800", "\uFFFC\u034F", "\uD834\uDD59")) {
            office.roster.chats().met(new Person(7, unseen), null, null);
            assertThat(office.roster.nameOf(7)).isEqualTo("7");
        }
    }

    @Test
    void nothingIsWrittenForSomebodyWhoIsAsTheyWere() {
        office.roster.chats().met(SARI, "sari", Language.ID);
        office.roster.chats().started(SARI, true);
        long version = version(SARI);
        office.roster.chats().met(SARI, "sari", Language.EN);
        office.restart();
        office.roster.chats().met(SARI, "sari", null);
        office.roster.chats().started(SARI, true);

        assertThat(version(SARI)).isEqualTo(version);
    }

    @Test
    void theLanguageIsTheChosenOneElseThatOfTheAppElseIndonesian() {
        assertThat(office.roster.chats().language(SARI.id())).isEqualTo(Language.ID);
        office.roster.chats().met(SARI, null, Language.EN);
        assertThat(office.roster.chats().language(SARI.id())).isEqualTo(Language.EN);
        office.roster.chats().setLanguage(SARI.id(), Language.ID);
        office.roster.chats().met(SARI, null, Language.EN);
        office.restart();

        assertThat(office.roster.chats().language(SARI.id())).isEqualTo(Language.ID);
    }

    @Test
    void aGroupHasItsOwnLanguage() {
        assertThat(office.roster.chats().language(Office.TI)).isEqualTo(Language.ID);
        office.roster.chats().setLanguage(Office.TI, Language.EN);
        office.roster.chats().seen(Office.TI, "Unit\u202e TI", Chat.Kind.SUPERGROUP);
        office.restart();

        assertThat(office.roster.chats().language(Office.TI)).isEqualTo(Language.EN);
        assertThat(office.roster.chats().chat(Office.TI)).map(Chat::title).contains("Unit TI");
    }

    @Test
    void whoStartedTheBotCanBeWrittenToUntilTheyBlockIt() {
        office.roster.chats().started(SARI, true);
        assertThat(office.roster.colleague(SARI.id())).map(Colleague::started).contains(true);
        office.roster.chats().started(SARI, false);
        assertThat(office.roster.colleague(SARI.id())).map(Colleague::started).contains(false);
    }

    @Test
    void whatIsStoredOfSomebodyWhoWasErasedAndCameBackIsNoVersionThatItWas() {
        office.roster.chats().met(SARI, "sari", null);
        long version = version(SARI);
        office.roster.erase(SARI.id());
        office.roster.chats().met(SARI, "sari", null);

        assertThat(version(SARI)).isGreaterThan(version);
    }

    private long version(Person person) {
        return office.store()
                .documents(Collection.PEOPLE)
                .find(Long.toString(person.id()))
                .orElseThrow()
                .version();
    }
}
