package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Words;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was done to a journal is found; what may be done to it is not. */
class ChainTest {

    private final ArrayNode journal = Journals.written(Journals.entries());

    private ObjectNode entry(int seq) {
        return (ObjectNode) journal.get(seq - 1);
    }

    @Test
    void aJournalAsItWasWrittenHolds() {
        assertThat(Chain.broken(journal)).isEmpty();
        assertThat(Chain.holds(journal, 6)).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        entry(3).put("at", "2026-11-24T01:02:03.457Z");
        assertThat(Chain.broken(journal)).hasValue(3);
    }

    @Test
    void aChangedEntryWithANewHashIsFoundByTheNext() {
        entry(3).put("at", "2026-11-24T01:02:03.457Z");
        entry(3).put("hash", new Hashes().of(entry(3)));
        assertThat(Chain.broken(journal)).hasValue(4);
    }

    @Test
    void aChangedSealedValueIsFound() {
        ((ObjectNode) entry(6).path("data").path("reason")).put("value", "Silakan dilanjutkan.");
        assertThat(Chain.broken(journal)).hasValue(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "AAAAAAAAAAAAAAAAAAAADA",
                "AAAAAAAAAAAAAAAAAAAADD==",
                "AAAAAAAAAAAAAAAAAAAADAAA",
                "AAAAAAAAAAAAAAAAAAAADA=",
                "AAAAAAAAAAAAAAAAAAAA=A=="
            })
    void whatIsNoSaltIsFoundAlsoWhereItGivesTheSame(String salt) {
        ObjectNode reason = (ObjectNode) entry(6).path("data").path("reason");
        assertThat(reason.path("salt").asString()).isEqualTo("AAAAAAAAAAAAAAAAAAAADA==");
        reason.put("salt", salt);
        assertThat(Chain.misfit(journal)).contains(new Misfit(6, "form", "I-JSON", "salt"));
    }

    /** UTF-8 has a question mark in its place, and so would the hash. */
    @Test
    void aSurrogateInThePlaceOfAQuestionMarkIsFound() {
        ObjectNode reason = (ObjectNode) entry(6).path("data").path("reason");
        reason.put("value", "Mohon dilengkapi?");
        entry(6).put("hash", new Hashes().of(entry(6)));
        assertThat(Chain.misfit(journal)).isEmpty();
        reason.put("value", "Mohon dilengkapi\ud83d");
        assertThat(Chain.misfit(journal)).contains(new Misfit(6, "form", "I-JSON", "surrogate d83d"));
    }

    @Test
    void aNumberThatIsNoneIsFound() {
        entry(2).put("more", Double.POSITIVE_INFINITY);
        assertThat(Chain.misfit(journal)).map(Misfit::field).contains("form");
    }

    /** Whoever reads it as a double reads another number, and finds the hash that fits that. */
    @ParameterizedTest
    @ValueSource(strings = {"1.00000000000000000001", "9007199254740993", "0.10000000000000001"})
    void aNumberThatNoDoubleHoldsIsFound(String number) {
        String held = String.valueOf(Double.parseDouble(number));
        assertThat(misfitOfLast(held)).isEmpty();
        assertThat(misfitOfLast(number)).contains(new Misfit(6, "form", "I-JSON", "number " + number));
    }

    private Optional<Misfit> misfitOfLast(String number) {
        ObjectNode held = entry(6).deepCopy();
        held.put("more", Double.parseDouble(number));
        String hash = new Hashes().of(held);
        JsonNode more = Json.MAPPER.readTree(number);
        entry(6).put("hash", hash).set("more", more);
        return Chain.misfit(journal);
    }

    /** {@code seq} is written in digits alone. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "10e-1"})
    void anotherWayToWriteAPlaceIsFound(String seq) {
        entry(1).set("seq", Json.MAPPER.readTree(seq));
        entry(1).put("hash", new Hashes().of(entry(1)));
        assertThat(Chain.misfit(journal)).contains(new Misfit(1, "seq", "1", "-"));
    }

    @Test
    void anEntryWithoutItsPartsIsFound() {
        entry(2).remove(List.of("by", "data"));
        assertThat(Chain.broken(journal)).hasValue(2);
        journal.set(0, "none");
        assertThat(Chain.broken(journal)).hasValue(1);
    }

    @Test
    void aRemovedEntryIsFound() {
        journal.remove(2);
        assertThat(Chain.broken(journal)).hasValue(3);
    }

    @Test
    void aRemovedLastEntryIsFoundByTheirCount() {
        journal.remove(5);
        assertThat(Chain.broken(journal)).isEmpty();
        assertThat(Chain.holds(journal, 6)).isFalse();
    }

    @Test
    void anInsertedEntryIsFound() {
        ObjectNode inserted = entry(3).deepCopy();
        journal.insert(
                3, Chain.link(inserted.put("seq", 4), entry(3).path("hash").asString()));
        assertThat(Chain.broken(journal)).hasValue(5);
    }

    @Test
    void reorderedEntriesAreFound() {
        JsonNode third = journal.remove(2);
        journal.insert(3, third);
        assertThat(Chain.broken(journal)).hasValue(3);
    }

    @Test
    void anAnonymisedJournalHoldsAndCanBeReadWithoutWhatWasDeleted() {
        journal.forEach(entry -> {
            anonymise((ObjectNode) entry.path("by"));
            anonymise((ObjectNode) entry.path("origin"));
            anonymise((ObjectNode) entry.path("data"));
        });
        assertThat(journal.toString()).doesNotContain("Sari", "SIAKAD", "dilengkapi", "salt", "438200", "-100100");
        assertThat(Chain.holds(journal, 6)).isTrue();

        List<Entry> read = new ArrayList<>();
        EntryCodec codec = new EntryCodec(() -> "");
        journal.forEach(entry -> read.add(codec.read(entry)));
        assertThat(Objects.requireNonNull(read.getFirst().by().person()).name()).isEqualTo(Words.REMOVED);
        assertThat(read.get(1).by().person()).as("the program").isNull();
        assertThat(read.get(2).event()).isEqualTo(new Event.Submitted("permohonan", Map.of()));
        assertThat(read.get(5).event()).isEqualTo(new Event.Returned("analisis", "lengkapi", Words.REMOVED));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        EntryCodec codec = new EntryCodec(() -> "");
        List<Entry> read = new ArrayList<>();
        journal.forEach(entry -> read.add(codec.read(entry)));
        assertThat(read).isEqualTo(Journals.entries());
    }

    @Test
    void theEndOfASubRunFromBeforeItWasNotedWhoseActItWasIsReadAndWrittenAsItWas() {
        JsonNode stored = Json.MAPPER.readTree("""
                {"seq":7,"at":"2026-11-24T01:10:00Z","recordedAt":"2026-11-24T01:10:00.800Z","by":{},"origin":{},
                "type":"subrunEnded","data":{"child":"AbCdEfGhIjK_","ending":"DITOLAK",
                "reason":{"salt":"AAAAAAAAAAAAAAAAAAAADQ==","value":"Kapasitas habis"}},
                "prev":"9c5b9e5149a8905ef2dca6f87b5eb1cb2f99c3eca970e3e87304f1f99a5cdc5b",
                "hash":"55eeaadc2036f2f532c03d970cdf666b7193bfb935b50e61a034687e4b1fec3f"}""");
        assertThat(Chain.holds(journal.deepCopy().add(stored), 7)).isTrue();

        Entry read = new EntryCodec(() -> "").read(stored);
        assertThat(read.event())
                .isEqualTo(new Event.SubrunEnded("AbCdEfGhIjK_", Ending.DITOLAK, "Kapasitas habis", By.PROGRAM));
        List<Entry> entries = new ArrayList<>(Journals.entries());
        entries.add(read);
        assertThat(Journals.written(entries).get(6)).hasToString(stored.toString());
    }

    @Test
    void whoEndedASubRunIsReadAsItWasWritten() {
        By joko = new By(new Person(5007, "Joko"), "server", Role.MANAGE_SERVER, new Person(5008, "Dewi"));
        Entry last = Journals.entries().getLast();
        Event ended = new Event.SubrunEnded("AbCdEfGhIjK_", Ending.SELESAI, null, joko);
        Entry entry = new Entry(7, last.at(), last.recordedAt(), By.PROGRAM, Origin.NONE, ended);
        ObjectNode written = new EntryCodec(() -> "AAAAAAAAAAAAAAAAAAAADQ==").write(entry);
        assertThat(new EntryCodec(() -> "").read(written)).isEqualTo(entry);

        Concealing.all(written);
        assertThat(((Event.SubrunEnded) new EntryCodec(() -> "").read(written).event()).endedBy())
                .isEqualTo(new By(
                        Person.removed(Words.REMOVED), "server", Role.MANAGE_SERVER, Person.removed(Words.REMOVED)));
    }

    /** One whose sealed values stand as their HMACs has the same hash, whatever else was done to it. */
    @Test
    void whateverStandsInAnEntryItsHashIsThatOfDocs() {
        List<String> entries = journal.valueStream().map(JsonNode::toString).toList();
        Fuzz.tryOut(3_000, entries, new JsonMutation(false), mutant -> {
            JsonNode json = parsed(mutant);
            if (json instanceof ObjectNode entry) {
                assertThat(hashed(entry)).isEqualTo(byDocs(entry));
            }
        });
    }

    private static @Nullable JsonNode parsed(String mutant) {
        try {
            return Json.MAPPER.readTree(mutant);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static String hashed(ObjectNode entry) {
        try {
            return new Hashes().of(entry);
        } catch (IllegalArgumentException none) {
            return "none";
        }
    }

    private static String byDocs(ObjectNode entry) {
        ObjectNode bare = entry.deepCopy();
        bare.remove("hash");
        try {
            for (String name : List.of("by", "origin", "data")) {
                if (bare.path(name) instanceof ObjectNode part) {
                    for (String field : List.copyOf(part.propertyNames())) {
                        JsonNode sealed = part.path(field);
                        if (sealed.size() == 2 && sealed.has("salt") && sealed.has("value")) {
                            String salt = sealed.path("salt").asString("");
                            byte[] bytes = Base64.getDecoder().decode(salt);
                            if (bytes.length != 16
                                    || !Base64.getEncoder()
                                            .encodeToString(bytes)
                                            .equals(salt)) {
                                return "none";
                            }
                            String value = new String(Canonical.of(sealed.path("value")), StandardCharsets.UTF_8);
                            part.putObject(field).put("hmac", hmac(salt, value));
                        }
                    }
                }
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Canonical.of(bare));
            return HexFormat.of().formatHex(digest);
        } catch (IllegalArgumentException none) {
            return "none";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** As docs/journal.md says it, and by nothing of Sopan's own. */
    private static void anonymise(ObjectNode part) {
        for (String name : List.copyOf(part.propertyNames())) {
            JsonNode sealed = part.path(name);
            if (sealed.has("salt")) {
                part.putObject(name).put("hmac", hmac(sealed.path("salt").asString(), canonical(sealed.path("value"))));
            }
        }
    }

    /** Enough of RFC 8785 for the values of these entries: names in order, nothing between. */
    private static String canonical(JsonNode value) {
        if (!value.isObject()) {
            return value.toString();
        }
        List<String> fields = new ArrayList<>();
        value.propertyNames().stream()
                .sorted()
                .forEach(name -> fields.add("\"" + name + "\":" + canonical(value.path(name))));
        return "{" + String.join(",", fields) + "}";
    }

    private static String hmac(String salt, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(salt), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
