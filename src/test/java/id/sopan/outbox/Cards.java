package id.sopan.outbox;

import id.sopan.wording.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** One card in one group for each id, which says it; news where it begins so. */
final class Cards implements Projection {

    static final Address GROUP = new Address(-5, null);

    final Set<String> unshown = ConcurrentHashMap.newKeySet();
    final Set<String> bygone = ConcurrentHashMap.newKeySet();
    final AtomicInteger looks = new AtomicInteger();
    final Set<String> looked = ConcurrentHashMap.newKeySet();
    volatile String edition = "";
    /** Ids of the cards that change with the one of that id. */
    volatile Function<String, List<String>> kin = id -> List.of();

    private final boolean saidOnce;
    private final Map<String, Integer> each = new ConcurrentHashMap<>();
    private volatile Runnable looking = () -> {};
    private volatile Runnable marking = () -> {};

    Cards(boolean saidOnce) {
        this.saidOnce = saidOnce;
    }

    /** Of an outbox that takes over. */
    static Cards shownBy(Outbox outbox, boolean saidOnce) {
        Cards cards = new Cards(saidOnce);
        outbox.show(cards);
        outbox.takeOver(cards.kind());
        return cards;
    }

    /** Happens at the next look only. */
    void atNextLook(Runnable trouble) {
        looking = () -> {
            looking = () -> {};
            trouble.run();
        };
    }

    /** Happens each time just before one is noted as shown. */
    void beforeItIsMarked(Runnable act) {
        marking = act;
    }

    /** How often that one was looked at. */
    int looks(String id) {
        return each.getOrDefault(id, 0);
    }

    void change(Outbox outbox, String id) {
        unshown.add(id);
        outbox.changed("card", id);
    }

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        looked.add(id);
        looks.incrementAndGet();
        each.merge(id, 1, Integer::sum);
        looking.run();
        Show show = new Show(GROUP, "card", Card.text(id + edition), "", null, urgency(id));
        if (id.startsWith("for ")) {
            show = show.askedBy(id.charAt("for ".length()));
        }
        return Optional.of(new Wanted(1, List.of(show), false));
    }

    private static Show.Urgency urgency(String id) {
        return Stream.of(Show.Urgency.NEWS, Show.Urgency.CALL)
                .filter(urgency -> id.startsWith(urgency.name()))
                .findFirst()
                .orElse(Show.Urgency.AWAITED);
    }

    @Override
    public void unshow(String id) {
        unshown.add(id);
    }

    @Override
    public List<String> kin(String id) {
        return kin.apply(id);
    }

    @Override
    public boolean isSaidOnce() {
        return saidOnce;
    }

    @Override
    public boolean shown(String id, long version) {
        marking.run();
        unshown.remove(id);
        return true;
    }

    @Override
    public List<String> bygone() {
        return bygone.stream().sorted().toList();
    }

    @Override
    public void forget(String id) {
        bygone.remove(id);
    }

    @Override
    public List<String> unshown() {
        return List.copyOf(unshown);
    }
}
