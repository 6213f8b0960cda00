package id.sopan.roster;

import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.DEWI;
import static id.sopan.roster.Office.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.log.SaidInLog;
import id.sopan.roster.AdminCode.Tried;
import id.sopan.roster.AdminCode.TriedOpenly;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock("the log of the admin code")
class AdminCodeTest extends OfficeScenarios {

    private final AtomicLong nanos = new AtomicLong();
    private Roster roster;
    private AdminCode admission;

    AdminCodeTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        start();
    }

    private void start() {
        roster = office.withoutAdmins();
        admission = new AdminCode(office.store(), roster, new SecureRandom(), nanos::get);
    }

    @Test
    void whoGivesTheCodeBecomesTheFirstAdmin() {
        String code = admission.issue().orElseThrow();

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(admission.redeem(BUDI, " " + code.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isInstanceOf(Tried.Accepted.class);
        assertThat(roster.isAdmin(BUDI.id())).isTrue();
        office.restart();
        start();
        assertThat(roster.isAdmin(BUDI.id())).isTrue();
    }

    @Test
    void theCodeIsUsedOnce() {
        String code = admission.issue().orElseThrow();
        admission.redeem(BUDI, code);

        assertThat(admission.redeem(BUDI, code)).as("redelivered").isInstanceOf(Tried.Accepted.class);
        assertThat(admission.redeem(SARI, code)).isEqualTo(new Tried.NotOffered());
        roster.by(BUDI).makeAdmin(SARI);
        roster.by(SARI).dismissAdmin(BUDI.id());
        assertThat(admission.redeem(BUDI, code)).as("dismissed").isEqualTo(new Tried.NotOffered());
        assertThat(roster.isAdmin(BUDI.id())).isFalse();
    }

    @Test
    void whoBecameAdminByItIsForgottenAndStillNobodyElseIsOfferedIt() {
        String code = admission.issue().orElseThrow();
        admission.redeem(BUDI, code);
        roster.by(BUDI).makeAdmin(SARI);
        roster.by(SARI).dismissAdmin(BUDI.id());

        roster.erase(BUDI.id());
        roster.erase(BUDI.id());

        assertThat(office.store().documents(Collection.SETTINGS).query(Query.all()))
                .isNotEmpty()
                .noneMatch(document -> document.json().contains(":" + BUDI.id()));
        assertThat(admission.redeem(BUDI, code)).isEqualTo(new Tried.NotOffered());
        assertThat(admission.redeem(DEWI, code)).isEqualTo(new Tried.NotOffered());
        assertThat(admission.overheard(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2013", ".", "_", "    ", " \u00b7 ", "\u200b", "\u0336", "…"})
    void whoeverReadsTheCodeInAGroupComesTooLateWhateverStandsBetweenItsLetters(String between) {
        String code = admission.issue().orElseThrow();
        String written = String.join(between, code.replace("-", "").split(""));

        assertThat(admission.overheard("kodenya " + written + ", bukan?")).isTrue();

        assertThat(admission.redeem(DEWI, code)).isEqualTo(new Tried.Outdated());
    }

    @Test
    void aCodeInOtherLettersThanTheKeyboardsIsReadAsWell() {
        String code = admission.issue().orElseThrow();
        String wide = code.replace("-", "")
                .chars()
                .map(letter -> letter + 0xFEE0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(admission.overheard(wide)).isTrue();

        String next = admission.issue().orElseThrow();
        assertThat(admission.redeem(BUDI, next.replace('-', '\u2013'))).isInstanceOf(Tried.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "missing", "one too many", "swapped", "none"})
    void aSlipThatWhoeverReadsItMayMendMakesTheCodeVoid(String slip) {
        String code = admission.issue().orElseThrow();
        int last = code.length() - 1;
        String tried = switch (slip) {
            case "wrong" -> code.substring(0, last) + (code.endsWith("A") ? "B" : "A");
            case "missing" -> code.substring(0, 6) + code.substring(7);
            case "one too many" -> code.substring(0, 6) + "7" + code.substring(6);
            case "swapped" -> code.substring(0, last - 1) + code.charAt(last) + code.charAt(last - 1);
            default -> code;
        };

        assertThat(admission.triedOpenly("kodenya " + tried)).isEqualTo(TriedOpenly.VOID);

        assertThat(admission.redeem(DEWI, code)).isEqualTo(new Tried.Outdated());
    }

    @Test
    void whoeverDoesNotKnowTheCodeCannotMakeItVoidAsOftenAsTheyTry() {
        String code = admission.issue().orElseThrow();
        String words = "0000-0000-0000 ".repeat(200);
        for (int times = 0; times < 2 * AdminCode.TRIES; times++) {
            assertThat(admission.triedOpenly(words)).isEqualTo(TriedOpenly.KEPT);
        }

        assertThat(admission.redeem(BUDI, code)).isInstanceOf(Tried.Accepted.class);
        assertThat(admission.triedOpenly(words)).isEqualTo(TriedOpenly.NOT_OFFERED);
    }

    @Test
    void theLastAdminStays() {
        admission.redeem(BUDI, admission.issue().orElseThrow());

        assertThat(roster.by(BUDI).dismissAdmin(BUDI.id()))
                .isEqualTo(new PersonChange.Refused(new Refusal.LastAdmin()));
    }

    @Test
    void aLaterStartGivesANewCodeOnlyWhileThereIsNoAdmin() {
        String first = admission.issue().orElseThrow();
        office.restart();
        start();
        String second = admission.issue().orElseThrow();

        assertThat(admission.redeem(BUDI, first)).isEqualTo(new Tried.Outdated());
        assertThat(admission.redeem(BUDI, second)).isInstanceOf(Tried.Accepted.class);
        assertThat(admission.issue()).isEmpty();
    }

    @Test
    void ofManyStartsTheLastTenCodesAreKnownAsVoidAndNoneOfThemCountsAsNoTry() {
        String first = admission.issue().orElseThrow();
        String second = admission.issue().orElseThrow();
        for (int starts = 0; starts < 10; starts++) {
            String ignored = admission.issue().orElseThrow();
        }
        assertThat(admission.redeem(BUDI, first)).isEqualTo(new Tried.Wrong(4));
        for (int times = 0; times < 4; times++) {
            assertThat(admission.redeem(BUDI, second)).isEqualTo(new Tried.Outdated());
        }
        assertThat(admission.redeem(BUDI, second)).isInstanceOf(Tried.Wait.class);
        assertThat(office.store().documents(Collection.SETTINGS).query(Query.all()))
                .extracting(Document::json)
                .noneMatch(json -> json.contains(second) || json.contains(second.replace("-", "")));
    }

    @Test
    void whoseCodeAnotherInstanceHasMadeVoidSaysSoOnce() {
        AdminCode other = new AdminCode(office.store(), roster, new SecureRandom(), nanos::get);
        String first = admission.issue().orElseThrow();
        String second = other.issue().orElseThrow();
        try (SaidInLog log = new SaidInLog(AdminCode.class)) {
            other.look();
            assertThat(log.lines()).isEmpty();
            admission.look();
            admission.look();
            assertThat(log.lines()).singleElement().asString().contains("is void", "tidak berlaku lagi");
            assertThat(admission.redeem(BUDI, first)).isEqualTo(new Tried.Outdated());
            assertThat(admission.redeem(BUDI, second)).isInstanceOf(Tried.Accepted.class);
            other.look();
            assertThat(log.lines()).as("used").hasSize(1);
        }
    }

    @Test
    void whereTheSettingsNameAnAdminNoCodeIsValid() {
        String code = admission.issue().orElseThrow();
        AdminCode withAdmin = new AdminCode(office.store(), office.roster);

        assertThat(withAdmin.issue()).isEmpty();
        assertThat(withAdmin.redeem(BUDI, code)).isEqualTo(new Tried.NotOffered());
    }

    @Test
    void fiveWrongTriesMakeThatPersonWait() {
        String code = admission.issue().orElseThrow();
        for (int left = 4; left > 0; left--) {
            assertThat(admission.redeem(DEWI, "AAAA-BBBB-CCCC")).isEqualTo(new Tried.Wrong(left));
        }
        assertThat(admission.redeem(DEWI, "")).isEqualTo(new Tried.Wait(AdminCode.WAIT));

        assertThat(admission.redeem(DEWI, code)).isEqualTo(new Tried.Wait(AdminCode.WAIT));
        nanos.addAndGet(AdminCode.WAIT.minus(Duration.ofSeconds(1)).toNanos());
        assertThat(admission.redeem(DEWI, code)).isInstanceOf(Tried.Wait.class);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(admission.redeem(DEWI, code)).isInstanceOf(Tried.Accepted.class);
    }

    @Test
    void whatIsStoredDoesNotTellTheCode() {
        String code = admission.issue().orElseThrow();

        assertThat(office.store().documents(Collection.SETTINGS).query(Query.all()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.json()).doesNotContain(code, code.replace("-", "")));
    }

    @Test
    void aCrashBetweenCodeAndAppointmentIsRepeated() {
        String code = admission.issue().orElseThrow();
        admission.redeem(BUDI, code);
        var people = office.store().documents(Collection.PEOPLE);
        var appointed = people.find(Long.toString(BUDI.id())).orElseThrow();
        people.delete(appointed.id(), appointed.version());
        roster.refresh();

        assertThat(admission.redeem(SARI, code)).isEqualTo(new Tried.NotOffered());
        assertThat(admission.redeem(BUDI, code)).isInstanceOf(Tried.Accepted.class);
        assertThat(roster.admins()).containsExactly(BUDI.id());
    }
}
