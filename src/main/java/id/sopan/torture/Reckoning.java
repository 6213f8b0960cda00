package id.sopan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of it all once faults have stopped: within a minute everything is shown, and then it is looked at. */
record Reckoning(Subject subject, Instance instance, Life life, Wire wire, Town town, Ledger ledger) {

    private static final long LONGEST = 60_000;
    private static final long QUIET = 2_000;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_START = 30_000;

    Verdict verdict(Struck struck) throws InterruptedException {
        long spent = 0;
        while (true) {
            awaitAwake();
            long since = System.currentTimeMillis();
            awaitQuiet(LONGEST - spent);
            spent += System.currentTimeMillis() - since;
            life.kill();
            List<Chats.Twin> twins;
            try (Evidence evidence = subject.evidence(instance)) {
                Chats chats = Chats.of(town, evidence, struck.deleted());
                twins = chats.twins();
                if ((evidence.isSettled() && twins.isEmpty()) || spent >= LONGEST) {
                    return verdict(evidence, chats, new Struck(struck.all(), life.kills()), spent);
                }
            }
            life.begin();
            twins.forEach(this::touch);
        }
    }

    /** By the admin, who can do no more by it than take a task, as everybody in its group, or release it. */
    private void touch(Chats.Twin twin) {
        String label = twin.message().buttons().getFirst();
        try {
            String tap = twin.group()
                    .act(
                            town.admin(),
                            "tap",
                            Map.of("message_id", twin.message().id(), "button", label))
                    .path("id")
                    .asString();
            ledger.did(Deed.ofTap(town.admin(), "the admin", label, tap));
            wire.get("taps/" + tap, Map.of("wait_ms", LONGEST_ANSWER));
        } catch (Wire.Refused gone) {
            // it has lost its buttons meanwhile
        }
    }

    /** What a slow machine takes for that is not of the bot's life. */
    private void awaitAwake() throws InterruptedException {
        long until = System.currentTimeMillis() + LONGEST_START;
        while (!life.isAwake() && System.currentTimeMillis() < until) {
            Thread.sleep(100);
        }
    }

    private void awaitQuiet(long longest) throws InterruptedException {
        long until = System.currentTimeMillis() + longest;
        String before = "";
        long same = System.currentTimeMillis();
        while (System.currentTimeMillis() < until && System.currentTimeMillis() - same < QUIET) {
            Thread.sleep(200);
            String now = wire.unheard() + shown();
            if (!now.equals(before) || wire.unheard() > 0 || !life.isAlive() || !life.isAwake()) {
                before = now;
                same = System.currentTimeMillis();
            }
        }
    }

    private String shown() {
        StringBuilder all = new StringBuilder();
        town.groups().forEach(group -> all.append(group.read(town.admin(), 40)));
        return all.toString();
    }

    /** By what is there now, without waiting for quiet. */
    Verdict verdict(Evidence evidence, Chats chats, Struck struck, long spent) {
        ledger.all().stream().filter(Deed::isTap).forEach(this::askAgain);
        Audit audit = new Audit(town.roll(), ledger, evidence, struck, chats);
        List<String> other = new ArrayList<>(audit.other());
        other.addAll(life.ends());
        if (!evidence.isSettled()) {
            other.add("not everything is shown a minute after faults have stopped");
        }
        List<String> wrong = new ArrayList<>(chats.mistakes());
        List<String> doubled = new ArrayList<>(audit.doubled());
        doubled.addAll(chats.repeated(ledger, struck));
        chats.twins()
                .forEach(twin -> wrong.add("message " + twin.message().id() + " in "
                        + twin.group().title() + " can be tapped, and the bot does not know it: "
                        + twin.message().text() + twin.message().buttons()));
        return new Verdict(
                evidence.runs().size(),
                (int) evidence.runs().stream().filter(run -> !run.isOpen()).count(),
                evidence.runs().stream().mapToInt(run -> run.journal().size()).sum(),
                evidence.cards().size(),
                ledger.taps(),
                ledger.acknowledged(),
                audit.lost(),
                doubled,
                wrong,
                other,
                Kind.never(town.roll(), ledger, evidence.runs()),
                spent);
    }

    /** An answer may have come after whoever tapped had looked. */
    private void askAgain(Deed deed) {
        if (ledger.told(deed) == Ledger.Told.NOTHING) {
            try {
                ledger.wasTold(
                        deed.origin(),
                        Person.told(wire.get("taps/" + deed.origin().substring("tap ".length()), Map.of())),
                        0);
            } catch (Wire.Refused forgotten) {
                // older than an hour
            }
        }
    }
}
