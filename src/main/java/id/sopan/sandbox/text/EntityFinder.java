package id.sopan.sandbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram's server marks by itself: links, addresses, commands, mentions, hashtags. */
final class EntityFinder {

    private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention", "date_time");

    private record Kind(String type, Pattern pattern) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "url",
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}_@/])(?:(?:https?|tg)://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]"
                                    + "|(?:[a-z0-9-]+\\.)+(?:com|org|net|id|edu|gov|io|me|dev|info|app)(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)\\]])?)"
                                    + "(?![\\p{L}\\p{N}_@-])",
                            Pattern.CASE_INSENSITIVE)),
            new Kind(
                    "email",
                    Pattern.compile(
                            "(?<![\\w.+-])[\\w.+-]{1,64}@(?:[a-z0-9-]+\\.)+[a-z]{2,24}\\b", Pattern.CASE_INSENSITIVE)),
            new Kind(
                    "bot_command",
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}_/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\p{L}\\p{N}_/<>@])")),
            new Kind("mention", Pattern.compile("(?<![\\p{L}\\p{N}_@/.])@[A-Za-z0-9_]{3,32}(?![\\p{L}\\p{N}_@])")),
            new Kind("hashtag", Pattern.compile("(?<![\\p{L}\\p{N}_#])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*")));

    private EntityFinder() {}

    static List<Entity> find(String text, List<Entity> present) {
        var found = new ArrayList<Entity>();
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(text);
            while (matcher.find()) {
                var entity = Entity.of(kind.type(), matcher.start(), matcher.end() - matcher.start());
                if (free(entity, found, Set.of()) && free(entity, present, OPAQUE)) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    /** Whether no other entity (of these types; of any, where none are named) overlaps. */
    private static boolean free(Entity entity, List<Entity> others, Set<String> types) {
        return others.stream()
                .filter(other -> types.isEmpty() || types.contains(other.type()))
                .noneMatch(other -> other.offset() < entity.end() && entity.offset() < other.end());
    }
}
