package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;

/** A person or a bot, as others see it. */
public record User(
        long id,
        boolean isBot,
        String firstName,
        @Nullable String lastName,
        @Nullable String username,
        @Nullable String languageCode) {

    /** Telegram's stand-in for anonymous administrators. */
    public static final long GROUP_ANONYMOUS_BOT = 1_087_968_824L;

    /** Telegram's stand-in for channels that write in groups. */
    public static final long CHANNEL_BOT = 136_817_688L;
}
