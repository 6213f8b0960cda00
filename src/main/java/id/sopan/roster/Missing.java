package id.sopan.roster;

/** Is told whom Telegram, when asked, said not to be in a chat: that they left may not have been heard. */
public interface Missing {

    void missing(long chat, long person);
}
