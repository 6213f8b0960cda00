package id.sopan.wording;

/**
 * What a chat shows of a run.
 *
 * @param ring changes exactly when a new message should ring in this chat, since somebody here must act newly or the
 *     requester must know; empty: nobody need be called, an edit will do
 */
public record Shown(Card card, String ring) {}
