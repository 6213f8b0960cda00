package id.sopan.sandbox.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text and its entities, sorted as Telegram sorts them: by offset, longer ones first. */
public record FormattedText(String text, List<Entity> entities) {

    private static final Comparator<Entity> ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed());

    private static final int KEPT = 100;

    public FormattedText {
        entities = entities.stream()
                .filter(entity -> entity.length() > 0)
                .sorted(ORDER)
                .toList();
    }

    /** Without white space around it; entities are clipped to what is left. */
    public FormattedText trimmed() {
        String left = text.stripTrailing();
        int start = left.length() - left.stripLeading().length();
        String core = left.substring(start);
        var clipped = new ArrayList<Entity>();
        for (Entity entity : entities) {
            int from = Math.max(0, entity.offset() - start);
            int to = Math.min(core.length(), entity.end() - start);
            if (to > from) {
                clipped.add(entity.between(from, to));
            }
        }
        return new FormattedText(core, clipped);
    }

    /** What Telegram keeps of the formatting: what is beyond the first 100 entities is plain. */
    public FormattedText kept() {
        return new FormattedText(text, entities.stream().limit(KEPT).toList());
    }

    /** With commands, mentions, hashtags and links found in it added as entities, as Telegram's server does. */
    public FormattedText withDetectedEntities() {
        var all = new ArrayList<>(entities);
        all.addAll(EntityFinder.find(text, entities));
        return new FormattedText(text, all);
    }
}
