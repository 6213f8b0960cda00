package id.sopan.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sopan.procedure.Role;
import tools.jackson.databind.json.JsonMapper;

/** How the roster's records are written: roles by their ids, nothing for null. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Role.class, RoleById.class)
            .build();

    private Json() {}

    private abstract static class RoleById {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        RoleById(String unused) {}

        @JsonValue
        abstract String id();
    }
}
