package id.sopan.engine;

/**
 * A human being, as Telegram knows them.
 *
 * @param id Telegram's user id
 * @param name as they called themselves when they acted
 */
public record Person(long id, String name) {}
