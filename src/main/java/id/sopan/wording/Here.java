package id.sopan.wording;

import id.sopan.procedure.Language;

/** What the place is called in which something is said: a group, or one of its topics. */
public final class Here {

    private Here() {}

    /** Where a sentence begins with it. */
    public static String atBeginning(boolean topic, Language language) {
        return Wording.in(language).say(topic ? "here.topic.first" : "here.group.first");
    }

    static String within(boolean topic, Language language) {
        return Wording.in(language).say(topic ? "here.topic" : "here.group");
    }
}
