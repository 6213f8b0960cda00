package id.sopan.sandbox.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A start tag with its attributes, and what entity it becomes. */
record HtmlTag(String name, Map<String, String> attributes) {

    static final Set<String> SUPPORTED = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "tg-time",
            "span",
            "pre",
            "code",
            "blockquote");

    /** Null where the tag leaves plain text, such as a link without an address. */
    @Nullable
    Entity entity(int offset, int length, String content) {
        return switch (name) {
            case "b", "strong" -> Entity.of("bold", offset, length);
            case "i", "em" -> Entity.of("italic", offset, length);
            case "s", "strike", "del" -> Entity.of("strikethrough", offset, length);
            case "u", "ins" -> Entity.of("underline", offset, length);
            case "tg-spoiler", "span" -> Entity.of("spoiler", offset, length);
            case "blockquote" ->
                Entity.of(
                        attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote", offset, length);
            case "pre" -> Entity.of("pre", offset, length);
            case "code" -> new Entity("code", offset, length, language());
            case "tg-emoji" ->
                new Entity("custom_emoji", offset, length, Map.of("custom_emoji_id", attribute("emoji-id")));
            case "tg-time" -> new Entity("date_time", offset, length, time());
            case "a" -> Links.entity(attribute("href").isEmpty() ? content : attribute("href"), offset, length);
            default -> null;
        };
    }

    private String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    private Map<String, Object> language() {
        String css = attribute("class");
        return css.startsWith("language-") ? Map.of("language", css.substring("language-".length())) : Map.of();
    }

    private Map<String, Object> time() {
        var fields = new HashMap<String, Object>();
        fields.put("unix_time", Long.parseLong(attribute("unix")));
        if (!attribute("format").isEmpty()) {
            fields.put("date_time_format", attribute("format"));
        }
        return fields;
    }
}
