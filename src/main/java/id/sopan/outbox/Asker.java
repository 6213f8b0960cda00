package id.sopan.outbox;

import id.sopan.store.Document;

/** Whom a stored answer is for, as a key of its document, until the answer is shown. */
public final class Asker {

    private static final String KEY = "asker ";

    private Asker() {}

    /** @param person Telegram's user id */
    public static String key(long person) {
        return KEY + person;
    }

    public static boolean isKey(String key) {
        return key.startsWith(KEY);
    }

    /** {@link Show#NOBODY} where the document does not say. */
    public static long of(Document document) {
        return document.keys().stream()
                .filter(Asker::isKey)
                .map(key -> Long.parseLong(key.substring(KEY.length())))
                .findFirst()
                .orElse(Show.NOBODY);
    }
}
