package id.sopan.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether chats wait for another one that Telegram has told to wait: somebody asks something in each at once. */
final class Probe {

    private static final int RETRY_AFTER = 10;
    private static final long PATIENCE = 30_000;
    private static final String QUESTION = "/status IZ-0000-0000";

    private final Play play;
    private final List<Person> asking;

    Probe(Play play) {
        this.play = play;
        asking = play.town().groups().stream()
                .map(group -> play.town().people().stream()
                        .filter(person -> person.group().equals(group))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /**
     * @param told of the one that was told to wait, in milliseconds
     * @param others the longest of the others
     * @param usual the longest of all where none was told so, just before: how quick the machine is
     */
    record Waits(long told, long others, long usual) {

        boolean isGood() {
            return told >= (RETRY_AFTER - 1) * 1_000L && others < usual + 3_000;
        }
    }

    /** The bot must live, and nothing else be asked of it. */
    Waits measure() throws InterruptedException {
        long usual = longest(ask());
        long told = asking.getFirst().group().id();
        play.wire()
                .post(
                        "faults/plan",
                        Map.of(
                                "strikes",
                                List.of("too_many_requests_in_chat sendMessage/" + told + "#1"),
                                "retry_after",
                                RETRY_AFTER));
        Map<Group, Long> waits = ask();
        play.wire().stopFaults();
        Group first = asking.getFirst().group();
        long own = waits.getOrDefault(first, PATIENCE);
        waits.remove(first);
        return new Waits(own, longest(waits), usual);
    }

    private static long longest(Map<Group, Long> waits) {
        return waits.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How long each waited for the answer, in milliseconds. */
    private Map<Group, Long> ask() throws InterruptedException {
        Map<Group, Integer> questions = asking.stream()
                .collect(Collectors.toMap(
                        Person::group, person -> person.says(QUESTION).id()));
        long since = System.currentTimeMillis();
        Map<Group, Long> waits = new HashMap<>();
        while (waits.size() < questions.size() && System.currentTimeMillis() < since + PATIENCE) {
            Thread.sleep(20);
            questions.forEach((group, question) -> {
                boolean answered = group.read(play.town().admin(), 10).stream()
                        .anyMatch(seen -> seen.id() > question && seen.text().contains("tidak ditemukan"));
                if (answered) {
                    waits.putIfAbsent(group, System.currentTimeMillis() - since);
                }
            });
        }
        questions.keySet().forEach(group -> waits.putIfAbsent(group, PATIENCE));
        return waits;
    }
}
