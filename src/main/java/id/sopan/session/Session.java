package id.sopan.session;

import id.sopan.digest.Sha256;

/**
 * Somebody who is signed in.
 *
 * @param secret what their browser shows for it; 43 characters of {@code [A-Za-z0-9_-]}
 * @param person Telegram's user id
 */
public record Session(String secret, long person) {

    /** What each form of this session bears, so that no other page can send one; made from the secret, not kept. */
    public String token() {
        return Sha256.hex("form " + secret);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Session[person " + person + "]";
    }
}
