package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.report.TemporaryFiles;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * OCEL 2.0 in JSON (ocel-standard.org): runs, steps, units and people are the objects; an event is a moment in the life
 * of a step. Values are strings, as the published schema has them, and their types stand with the object types. Events
 * wait on the disk until all objects are written.
 */
final class OcelWriter implements RunWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator json;
    private final Cast cast;
    private final FileChannel events = TemporaryFiles.spool();
    private final BufferedWriter waiting = new BufferedWriter(Channels.newWriter(events, StandardCharsets.UTF_8));
    private final OcelObjects objects;
    private final Map<String, String> units = new TreeMap<>();
    private final Map<String, String> people = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> runs = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private long event;

    OcelWriter(OutputStream to, Cast cast) throws IOException {
        this.cast = cast;
        json = JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(to);
        objects = new OcelObjects(json);
        json.writeStartObject();
        OcelTypes.objects(json);
        json.writeName("objects");
        json.writeStartArray();
    }

    @Override
    public void add(Told told) throws IOException {
        runs.add(told.number());
        units.put(told.run().unit(), told.unitName());
        String parent = told.run().parent() == null ? null : told.run().parent().number();
        if (parent != null) {
            parents.add(parent);
        }
        objects.run(told, person(told.run().requester()), parent);
        for (Stay stay : told.stays()) {
            if (stay.unit() != null) {
                units.put(stay.unit(), stay.unitName());
            }
            objects.step(told, stay);
        }
        for (Moment moment : Moments.of(told)) {
            event(told, moment);
        }
    }

    private @Nullable String person(By by) {
        String id = cast.id(by);
        if (id != null) {
            people.put(id, cast.name(by));
        }
        return id;
    }

    /** Who acted, in whose place, and who gave it to them. */
    private Map<String, String> people(Moment moment) {
        Map<String, String> people = new LinkedHashMap<>();
        By by = moment.by();
        By represented = by == null ? null : new By(by.represents(), by.unit(), by.role());
        Map<String, @Nullable By> all = new LinkedHashMap<>();
        all.put("person", by);
        all.put("represented", represented);
        all.put("handed over by", moment.from());
        all.forEach((as, one) -> {
            String id = one == null ? null : person(one);
            if (id != null) {
                people.put(as, id);
            }
        });
        return people;
    }

    private void event(Told told, Moment moment) throws IOException {
        String type = told.procedure().id() + "/" + moment.stay().step().id() + " " + moment.transition();
        types.add(type);
        event++;
        waiting.write(OcelObjects.event(JSON, "e" + event, type, told, moment, people(moment)));
        waiting.newLine();
    }

    @Override
    public void close() throws IOException {
        try {
            waiting.flush();
            events.position(0);
            parents.removeAll(runs);
            for (String parent : parents) {
                objects.bare(parent, OcelTypes.RUN, Map.of());
            }
            for (Map.Entry<String, String> unit : units.entrySet()) {
                objects.bare(OcelObjects.unit(unit.getKey()), OcelTypes.UNIT, Map.of("name", unit.getValue()));
            }
            for (Map.Entry<String, String> person : people.entrySet()) {
                objects.bare(
                        person.getKey(), OcelTypes.PERSON, cast.named() ? Map.of("name", person.getValue()) : Map.of());
            }
            json.writeEndArray();
            OcelTypes.events(json, types);
            json.writeName("events");
            json.writeStartArray();
            BufferedReader lines = new BufferedReader(Channels.newReader(events, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                json.writeRawValue(line);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        } finally {
            events.close();
        }
    }
}
