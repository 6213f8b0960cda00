package id.sopan.conversation;

/** What one slash command does. */
interface SlashCommand {

    void run(Message message, String arguments);
}
