package id.sopan.roster;

import static id.sopan.roster.Office.ADMIN;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.PETUGAS_TI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Chat.Presence;
import id.sopan.roster.Membership.Standing;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterLogTest extends OfficeScenarios {

    private Instant begin;

    RosterLogTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        begin = office.instant();
    }

    @Test
    void everyChangeLeavesALine() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.later(Duration.ofMinutes(1));
        office.members.are(Office.TI, Standing.PRESENT, BUDI.id());
        office.admin().list(BUDI, PETUGAS_TI);
        office.later(Duration.ofMinutes(1));
        office.admin().rename("unit-ti", "Pusdatin");
        office.later(Duration.ofMinutes(1));
        office.roster.chats().migrated(Office.TI, -500);

        assertThat(lines())
                .containsExactly(
                        new Audit(at(3), null, What.MIGRATED, "-1002", "-500"),
                        new Audit(at(2), ADMIN.id(), What.RENAMED, "unit-ti", "Unit TI -> Pusdatin"),
                        new Audit(at(1), ADMIN.id(), What.LISTED, "21", "unit-ti unit-ti"),
                        new Audit(at(0), ADMIN.id(), What.BOUND, "unit-ti", "unit-ti -1002"));
    }

    @Test
    void whatIsRefusedOrAsItWasLeavesNone() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.admin().rename("unit-ti", "Unit TI");
        office.roster.by(BUDI).rename("unit-ti", "Milik Saya");
        office.roster.chats().met(BUDI, "budi", null);

        assertThat(lines()).extracting(Audit::what).containsExactly(What.BOUND);
    }

    @Test
    void whatBecomesOfTheBotLeavesALineOnlyWhereAUnitLives() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        for (int times = 0; times < 3; times++) {
            office.roster.chats().botIn(-900, Presence.ADMINISTRATOR, BUDI);
            office.roster.chats().botIn(-900, Presence.MEMBER, BUDI);
        }
        office.later(Duration.ofMinutes(1));
        office.roster.chats().botIn(Office.TI, Presence.OUT, BUDI);

        assertThat(office.roster.chats().chat(-900)).map(Chat::bot).contains(Presence.MEMBER);
        assertThat(lines())
                .containsExactly(
                        new Audit(at(1), BUDI.id(), What.BOT_CHANGED, "-1002", "OUT"),
                        new Audit(at(0), ADMIN.id(), What.BOUND, "unit-ti", "unit-ti -1002"));
    }

    @Test
    void olderLinesAreReadPartByPartAndNoMillisecondIsParted() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.later(Duration.ofMinutes(1));
        office.admin().rename("unit-ti", "Pusdatin");
        office.admin().rename("unit-ti", "Pusat Data");
        office.later(Duration.ofMinutes(1));
        office.admin().rename("unit-ti", "Unit TI");

        assertThat(office.roster.audit(at(3), 2)).extracting(Audit::at).containsExactly(at(2), at(1), at(1));
        assertThat(office.roster.audit(at(1), 2)).extracting(Audit::what).containsExactly(What.BOUND);
        assertThat(office.roster.audit(at(0), 2)).isEmpty();
    }

    @Test
    void aLineThatACrashLeftUnwrittenIsWrittenLater() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        crashedBeforeTheLog(Collection.UNITS);
        assertThat(lines()).extracting(Audit::what).containsExactly(What.BOUND);

        crashedBeforeTheLog(Collection.UNITS);
        office.later(Duration.ofMinutes(1));
        office.admin().rename("unit-ti", "Pusdatin");
        assertThat(lines()).extracting(Audit::what).containsExactly(What.RENAMED, What.BOUND);
    }

    private void crashedBeforeTheLog(Collection collection) {
        Documents log = office.store().documents(Collection.ROSTER_LOG);
        log.query(Query.all()).forEach(line -> log.delete(line.id(), line.version()));
        Documents documents = office.store().documents(collection);
        for (Document document : documents.query(Query.all())) {
            Set<String> keys = new HashSet<>(document.keys());
            keys.add("unlogged");
            documents.replace(
                    new Document(document.id(), document.version(), document.order(), keys, document.json()),
                    document.version());
        }
    }

    private List<Audit> lines() {
        return office.roster.audit(begin, begin.plus(Duration.ofDays(1)), 100);
    }

    private Instant at(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }
}
