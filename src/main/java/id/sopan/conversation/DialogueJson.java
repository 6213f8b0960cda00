package id.sopan.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.sopan.wording.Button;
import tools.jackson.databind.json.JsonMapper;

/** How dialogues and replies stand in the store. */
final class DialogueJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Button.Press.class, ByItsFields.class)
            .addMixIn(Button.Data.class, ByItsFields.class)
            .addMixIn(Button.Url.class, ByItsFields.class)
            .addMixIn(Button.Copy.class, ByItsFields.class)
            .build();

    private DialogueJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    private interface ByItsFields {}
}
