package id.sopan.calendar;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole content of one calendar as JSON: what its version is the hash of, and what is kept of it for ever. */
final class CalendarJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CalendarJson() {}

    static ObjectNode write(CalendarData data, ZoneId zone) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("zone", zone.getId());
        json.set("data", MAPPER.valueToTree(data));
        return json;
    }

    static WorkingCalendar read(String version, JsonNode json) {
        return new WorkingCalendar(
                MAPPER.treeToValue(json.path("data"), CalendarData.class),
                ZoneId.of(json.path("zone").asString()),
                version);
    }
}
