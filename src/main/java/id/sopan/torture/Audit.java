package id.sopan.torture;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds what was stored against what people did and were told. */
final class Audit {

    /** How late, or in which order, a message may be heard. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(30);

    private static final Duration TOLD_ONCE = Duration.ofMinutes(1);

    /** How long a bot may be dead, so that what was written meanwhile is heard at once. */
    private static final Duration HEAPED = Duration.ofMinutes(3);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Instant now = Instant.now();
    private final Roll roll;
    private final Ledger ledger;
    private final Evidence evidence;
    private final Struck struck;
    private final Chats chats;
    private final List<Run> runs;
    private final Map<String, Set<String>> runsOf = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> other = new ArrayList<>();

    Audit(Roll roll, Ledger ledger, Evidence evidence, Struck struck, Chats chats) {
        this.roll = roll;
        this.ledger = ledger;
        this.evidence = evidence;
        this.struck = struck;
        this.chats = chats;
        this.runs = evidence.runs();
        other.addAll(evidence.contradictions());
        runs.forEach(this::look);
        runsOf.forEach((origin, numbers) -> {
            if (numbers.size() > 1) {
                doubled.add(origin + " counts on " + numbers);
            }
        });
        numbersAreComplete();
        ledger.all().forEach(this::look);
        other.addAll(new Rights(roll, ledger, struck, runs, runsOf.keySet()).denied());
        messagesAreKept();
    }

    List<String> lost() {
        return lost;
    }

    List<String> doubled() {
        return doubled;
    }

    List<String> other() {
        return other;
    }

    private void look(Run run) {
        other.addAll(Model.of(roll, run).mistakes());
        Set<String> over = new HashSet<>();
        String current = "";
        for (Entry entry : run.journal()) {
            String origin = origin(entry.origin());
            if (!origin.isEmpty() && !origin.equals(current)) {
                if (over.contains(origin)) {
                    doubled.add(origin + " counts twice on " + run.number());
                }
                over.add(current);
                current = origin;
                runsOf.computeIfAbsent(origin, unused -> new HashSet<>()).add(String.valueOf(run.number()));
                isBy(run, entry, origin);
                ledger.deed(origin).ifPresent(deed -> isInTime(run, entry, deed));
            }
        }
    }

    private void isBy(Run run, Entry entry, String origin) {
        boolean right = ledger.deed(origin)
                .filter(deed ->
                        entry.by().person() == null || entry.by().person().id() == deed.by())
                .filter(deed -> says(entry.event(), deed))
                .isPresent();
        if (!right) {
            other.add(run.number() + " entry " + entry.seq() + " " + entry.event() + " comes of "
                    + ledger.deed(origin).map(Deed::toString).orElse(origin + ", which nobody did"));
        }
    }

    /** A request begins with the command that asked for it, and all else with the deed. */
    private void isInTime(Run run, Entry entry, Deed deed) {
        Instant begun = entry.event() instanceof Event.Requested ? ledger.begun() : deed.at();
        Instant answered = ledger.told(deed) == Ledger.Told.RECORDED
                ? ledger.answer(deed).map(Ledger.Answer::at).orElse(now)
                : now;
        Instant from = begun.minus(CLOCKS_DIFFER);
        Instant until = answered.plus(CLOCKS_DIFFER);
        if (entry.at().isBefore(from) || entry.at().isAfter(until)) {
            other.add(run.number() + " entry " + entry.seq() + " " + entry.event() + " is of " + entry.at()
                    + ", and comes of what was done from " + begun + " to " + answered + ": " + deed);
        }
    }

    /** Whether that is what comes of such a deed. */
    private static boolean says(Event event, Deed deed) {
        return switch (event) {
            case Event.Decided decided ->
                decided.exit().equals("tolak")
                        ? deed.text() != null && deed.text().equals(decided.reason())
                        : deed.what().equals("Setujui");
            case Event.Returned returned -> deed.text() != null && deed.text().equals(returned.reason());
            case Event.Withdrawn withdrawn -> deed.text() != null && deed.text().endsWith(withdrawn.reason());
            case Event.Taken ignored -> deed.what().equals("Ambil");
            case Event.Released ignored -> deed.what().equals("Lepas");
            case Event.Finished ignored -> deed.what().equals("Selesai");
            case Event.Undone ignored -> deed.what().equals("Urungkan");
            case Event.Submitted ignored -> deed.what().equals("Kirim");
            case Event.Requested ignored ->
                deed.what().equals("Kirim") || deed.what().equals(Deed.ASK);
            default -> true;
        };
    }

    private static String origin(Origin origin) {
        if (origin.callback() != null) {
            return Deed.tap(origin.callback());
        }
        return origin.message() == null || origin.chat() == null ? "" : Deed.message(origin.chat(), origin.message());
    }

    private void look(Deed deed) {
        boolean counts = runsOf.containsKey(deed.origin());
        Ledger.Told told = ledger.told(deed);
        if (told == Ledger.Told.RECORDED && !counts) {
            lost.add("confirmed and nowhere: " + deed);
        } else if (told == Ledger.Told.REFUSED && counts) {
            other.add("refused and yet it counts: " + deed);
        }
    }

    private void numbersAreComplete() {
        TreeMap<Integer, String> numbers = new TreeMap<>();
        for (Run run : runs) {
            String number = String.valueOf(run.number());
            String twin = numbers.put(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)), number);
            if (twin != null) {
                doubled.add(number + " is borne by two requests");
            }
        }
        if (!numbers.isEmpty() && numbers.lastKey() != numbers.size()) {
            other.add("numbers have gaps: " + numbers.values());
        }
    }

    /** What somebody wrote is in a journal, a form or a prompt, or they were told why not in answer to that very message. */
    private void messagesAreKept() {
        Set<String> never = struck.undelivered();
        Set<String> deleted = struck.deleted();
        String journals = runs.stream()
                .flatMap(run -> run.journal().stream())
                .map(Entry::toString)
                .toList()
                .toString();
        ledger.all().stream()
                .filter(deed -> !deed.isTap())
                .filter(deed -> !never.contains(deed.origin()) && !ledger.mayBeUnheard(deed))
                .filter(deed -> deed.question() == null
                        || !deleted.contains(deed.chat() + "/" + deed.question().message()))
                .filter(deed -> !runsOf.containsKey(deed.origin()))
                .filter(deed -> !evidence.answered(deed.chat(), deed.message()))
                .filter(deed -> !isKept(deed, journals))
                .filter(deed -> chats.isWhereItWas(deed.chat()))
                .filter(deed -> !wasTooMuch(deed))
                .forEach(deed -> lost.add("written and nowhere, and nobody was told: " + deed));
    }

    private boolean isKept(Deed deed, String journals) {
        String text = String.valueOf(deed.text());
        return switch (deed.what()) {
            case Deed.REPLY -> journals.contains(text) || evidence.waits(text) || chats.tellsThatItIsOver(deed);
            case Deed.ASK -> hasBegun(deed) || callsUp(deed);
            default -> false;
        };
    }

    private boolean hasBegun(Deed asking) {
        return evidence.hasBegun(asking.chat(), asking.message(), asking.by());
    }

    /** Whether a form of theirs was open by all appearance, so that it was shown again. */
    private boolean callsUp(Deed asking) {
        return ledger.all().stream()
                .filter(deed -> deed.what().equals(Deed.ASK) && deed.by() == asking.by())
                .filter(deed -> deed.at().isBefore(asking.at().plus(ON_THE_WAY)))
                .filter(this::hasBegun)
                .map(deed -> RunId.ofMessage(deed.chat(), deed.message(), deed.by()))
                .anyMatch(form -> runs.stream()
                        .filter(run -> run.id().equals(form))
                        .noneMatch(run -> sent(run).isBefore(asking.at().minus(ON_THE_WAY))));
    }

    private static Instant sent(Run run) {
        return run.journal().getFirst().recordedAt();
    }

    /** The bot says once a minute that it does not hear commands of somebody, who has answers to wait for, and not of each. */
    private boolean wasTooMuch(Deed deed) {
        return !deed.what().equals(Deed.REPLY)
                && roll.person(deed.by()).stream()
                        .flatMap(person -> chats.tooMany(person).stream())
                        .anyMatch(told -> told.minus(HEAPED).isBefore(deed.at())
                                && deed.at().isBefore(told.plus(TOLD_ONCE)));
    }
}
