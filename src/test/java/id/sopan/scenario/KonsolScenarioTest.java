package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.session.Session;
import id.sopan.session.Sessions;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /konsol}: who gets a link, what it is good for, and that nobody finds it in the store. */
class KonsolScenarioTest extends Skenario {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080/konsol/masuk/([A-Za-z0-9_-]{43})");

    private Instant now;
    private Sessions sessions;

    @BeforeEach
    void aClockOfItsOwn() {
        now = Instant.now();
        sessions = new Sessions(kantor.store(), () -> now);
    }

    private String tautan(Warga warga) {
        int before = links(warga).size();
        warga.says(kantor.botId(), "/konsol");
        await().until(() -> links(warga).size() > before);
        return links(warga).getLast();
    }

    private List<String> links(Warga warga) {
        return warga.person().reads(kantor.botId()).stream()
                .flatMap(message -> LINK.matcher(message.text()).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void whoeverActsForAUnitOrLooksAfterItGetsALinkForThemselves() {
        assertThat(sessions.offered(tautan(kantor.sari))).hasValue(kantor.sari.id());
        assertThat(sessions.offered(tautan(kantor.rina))).hasValue(kantor.rina.id());
        assertThat(sessions.offered(tautan(kantor.admin))).hasValue(kantor.admin.id());
        SeenMessage said = kantor.sari.sees(kantor.botId(), "Konsol Sopan");
        assertThat(said.text())
                .contains("berlaku 5 menit", "satu kali masuk", "hanya terbuka pada komputer yang menjalankan Sopan");
    }

    @Test
    void whoHasNoUnitGetsNoneAndInAGroupNobodyDoes() {
        kantor.list(kantor.server, kantor.joko);
        Warga pelamar = new Warga(kantor.people().person("Pelamar"));
        pelamar.says(kantor.botId(), "/konsol");
        pelamar.sees(kantor.botId(), "belum terdaftar pada unit mana pun");
        sari.berkata("/konsol");
        kantor.sari.sees(kantor.akademik, "Mohon kirim /konsol dalam percakapan pribadi");
        assertThat(kantor.sari.person().reads(kantor.akademik))
                .noneMatch(message -> message.text().contains("/masuk/"));
    }

    @Test
    void aLinkSignsInOnceWithinFiveMinutes() {
        String link = tautan(kantor.sari);
        assertThat(sessions.offered(link)).as("looking does not use it up").isPresent();
        Session session = sessions.begin(link).orElseThrow();
        assertThat(session.person()).isEqualTo(kantor.sari.id());
        assertThat(sessions.begin(link)).as("used").isEmpty();
        assertThat(sessions.offered(link)).as("used").isEmpty();
        assertThat(sessions.session(link)).as("a link is no session").isEmpty();
        String late = tautan(kantor.sari);
        now = now.plus(Sessions.LINK).plusSeconds(1);
        assertThat(sessions.offered(late)).as("late").isEmpty();
        assertThat(sessions.begin(late)).as("late").isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneIsSignedIn() {
        String link = tautan(kantor.rina);
        List<Session> begun = IntStream.range(0, 8)
                .parallel()
                .boxed()
                .flatMap(i -> sessions.begin(link).stream())
                .toList();
        assertThat(begun).hasSize(1);
    }

    @Test
    void aSessionSurvivesARestartAndEndsByItselfOrByItsOwner() {
        Session session = sessions.begin(tautan(kantor.sari)).orElseThrow();
        Session other = sessions.begin(tautan(kantor.sari)).orElseThrow();
        kantor.restart();
        sessions = new Sessions(kantor.store(), () -> now);
        assertThat(sessions.session(session.secret())).hasValue(session);
        sessions.end(session);
        assertThat(sessions.session(session.secret())).isEmpty();
        now = now.plus(Sessions.SESSION).minusSeconds(1);
        assertThat(sessions.session(other.secret())).hasValue(other);
        now = now.plusSeconds(2);
        assertThat(sessions.session(other.secret())).isEmpty();
        sessions.offer(kantor.rina.id());
        assertThat(kantor.store().documents(Collection.SESSIONS).query(Query.all()))
                .as("what is over is not kept")
                .hasSize(1);
    }

    @Test
    void theStoreHasNeitherLinkNorSession() {
        kantor.fault("sendMessage", "bad_gateway", 2);
        String link = tautan(kantor.dewi);
        Session session = sessions.begin(tautan(kantor.dewi)).orElseThrow();
        assertThat(stored())
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).doesNotContain(link, session.secret(), session.token()));
    }

    private List<String> stored() {
        return Arrays.stream(Collection.values())
                .flatMap(collection -> kantor.store().documents(collection).query(Query.all()).stream())
                .map(document -> document.id() + " " + document.json())
                .toList();
    }

    @Test
    void aLinkThatCouldNotBeSentBeforeTheProcessEndedIsMadeAnewAndSent() {
        kantor.fault("sendMessage", "bad_gateway", 50);
        kantor.eko.says(kantor.botId(), "/konsol");
        await().until(() -> stored().stream()
                .anyMatch(text -> text.startsWith("console ") && text.contains(Long.toString(kantor.eko.id()))));
        kantor.restart();
        kantor.noFaults();
        await().until(() -> !links(kantor.eko).isEmpty());
        sessions = new Sessions(kantor.store(), () -> now);
        assertThat(sessions.offered(links(kantor.eko).getLast())).hasValue(kantor.eko.id());
    }
}
