package id.sopan.torture;

import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario.
 *
 * @param after milliseconds since the one before
 * @param who acts; null: the bot is killed and begun again
 * @param pick decides what they do of what they could; of a kill: {@link #AWAKE} once the bot hears, else at any moment
 */
record Step(int after, @Nullable String who, int pick) {

    static final int AWAKE = 1;

    boolean isKill() {
        return who == null;
    }

    boolean isOfAwake() {
        return isKill() && pick == AWAKE;
    }
}
