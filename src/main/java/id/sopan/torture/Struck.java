package id.sopan.torture;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The faults that happened.
 *
 * @param all as the emulator names them
 * @param kills when the bot was killed
 */
record Struck(List<String> all, List<Instant> kills) {

    boolean wasKilled(Instant from, Instant until) {
        return kills.stream().anyMatch(kill -> !kill.isBefore(from) && !kill.isAfter(until));
    }

    /** How many messages went to this chat without the bot's being told so. */
    long unconfirmed(long chat) {
        return at("lost_answer send").stream()
                .filter(at -> at.endsWith("/" + chat))
                .count();
    }

    /** Origins of deeds that the bot never heard of. */
    Set<String> undelivered() {
        Set<String> never = new HashSet<>();
        for (String at : at("update_expired ")) {
            String[] parts = at.split("/", -1);
            if (parts[0].equals("callback_query")) {
                never.add(Deed.tap(parts[1]));
            } else if (parts.length == 3) {
                never.add(Deed.message(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            }
        }
        return never;
    }

    /** Messages that somebody deleted, as {@code chat/message}. */
    Set<String> deleted() {
        return new HashSet<>(at("message_deleted "));
    }

    private List<String> at(String kind) {
        return all.stream()
                .filter(strike -> strike.startsWith(kind))
                .map(strike -> strike.substring(kind.length(), strike.lastIndexOf('#')))
                .toList();
    }
}
