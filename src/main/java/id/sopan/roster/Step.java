package id.sopan.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a document, and what to say of it.
 *
 * @param next null leaves the document as it is
 * @param audit for the log; null for what is not worth it
 */
record Step<T, R>(@Nullable T next, @Nullable Audit audit, R result) {

    static <T, R> Step<T, R> stay(R result) {
        return new Step<>(null, null, result);
    }
}
