package id.sopan.telegram;

/** Where a command stands in the menu. Telegram shows the list of the narrowest scope that has one, and no other. */
public enum CommandScope {
    PRIVATE,
    GROUP,
    GROUP_ADMINISTRATOR,
    /** Private chats of the bot's own admins. */
    ADMIN
}
