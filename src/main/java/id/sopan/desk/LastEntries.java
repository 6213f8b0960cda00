package id.sopan.desk;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Where the journals of numbered runs end, read without what stands in them. */
public final class LastEntries {

    private final Documents runs;
    private final Legible<Last> legible = new Legible<>(Collection.RUNS, LastEntries::last);

    private record Last(@Nullable String number, String hash) {}

    public LastEntries(Documents runs) {
        this.runs = runs;
    }

    /** Takes the last entry of a run. */
    public interface Each {
        void accept(String number, long seq, String hash);
    }

    public void all(Each each) {
        runs.scan(Query.all(), document -> tell(document, each));
    }

    /** Of runs whose last entry was recorded in that time, and of some that were recorded in the same weeks. */
    public void writtenBetween(Instant from, Instant to, Each each) {
        for (LocalDate week : Weeks.between(from, to)) {
            runs.scan(Query.of(Weeks.writtenKey(week)), document -> tell(document, each));
        }
    }

    private void tell(Document document, Each each) {
        legible.read(document).ifPresent(last -> {
            if (last.number() != null) {
                each.accept(last.number(), document.version(), last.hash());
            }
        });
    }

    private static Last last(Document document) {
        String number = null;
        String hash = "";
        try (JsonParser parser = Json.MAPPER.createParser(document.json())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("number") && value == JsonToken.VALUE_STRING) {
                    number = parser.getString();
                } else if (name.equals("journal")) {
                    hash = lastHash(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new Last(number, hash);
    }

    private static String lastHash(JsonParser parser) {
        String hash = "";
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals("hash");
                parser.nextToken();
                if (wanted) {
                    hash = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
        }
        return hash;
    }
}
