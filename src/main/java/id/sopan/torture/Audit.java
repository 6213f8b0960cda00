package id.sopan.torture;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds what was stored against what people did and were told. */
final class Audit {

    private final Roll roll;
    private final Ledger ledger;
    private final Evidence evidence;
    private final Set<String> never;
    private final List<Run> runs;
    private final Map<String, Set<String>> runsOf = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> other = new ArrayList<>();

    /**
     * @param never origins of what was never delivered
     * @param whyNot how many messages tell somebody that what they wrote was not taken
     */
    Audit(Roll roll, Ledger ledger, Evidence evidence, Set<String> never, long whyNot) {
        this.roll = roll;
        this.ledger = ledger;
        this.evidence = evidence;
        this.never = never;
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
        textsAreKept(whyNot);
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

    /** What somebody wrote is in a journal, a form or a prompt, or they were told why not. */
    private void textsAreKept(long whyNot) {
        String journals = runs.stream()
                .flatMap(run -> run.journal().stream())
                .map(Entry::toString)
                .toList()
                .toString();
        List<Deed> nowhere = ledger.all().stream()
                .filter(deed -> deed.what().equals(Deed.REPLY))
                .filter(deed -> !never.contains(deed.origin()))
                .filter(deed -> !journals.contains(String.valueOf(deed.text())))
                .filter(deed -> !evidence.waits(String.valueOf(deed.text())))
                .toList();
        if (nowhere.size() > whyNot) {
            nowhere.forEach(deed -> lost.add("written and nowhere, and nobody was told: " + deed));
        }
    }
}
