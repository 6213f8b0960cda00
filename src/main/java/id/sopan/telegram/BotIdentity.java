package id.sopan.telegram;

/**
 * Who the bot is.
 *
 * @param id its user id
 * @param username without the @
 */
public record BotIdentity(long id, String username) {}
