package id.sopan.conversation;

import id.sopan.engine.AnswerCheck.Misfit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next state of a dialogue, while it is being made of the one before. */
final class Change {

    private static final int MOST_HINTS = 3;
    private static final int MOST_TAPS = 8;

    private final Dialogue before;
    private final Map<String, String> answers;
    private final Set<String> skipped;
    private @Nullable String field;
    private Dialogue.Stage stage;
    private boolean changing;
    private int called;
    private int below;
    private @Nullable Long heard;
    private final List<Long> earlier;
    private final List<String> taps;
    private final List<Long> hints;
    private @Nullable Misfit misfit;
    private @Nullable Instant cut;
    private Dialogue.@Nullable Closing closing;
    private Place place;
    private @Nullable Long replyTo;
    private @Nullable Long button;
    private final Map<String, String> albums;
    private @Nullable Long after;
    private @Nullable Boolean passedOver;
    private @Nullable Boolean nudged;
    private @Nullable Instant touched;
    private @Nullable Long left;

    Change(Dialogue before) {
        this.before = before;
        answers = new HashMap<>(before.answers());
        skipped = new HashSet<>(before.skipped());
        field = before.field();
        stage = before.stage();
        changing = before.changing();
        called = before.called();
        below = before.below();
        heard = before.heard();
        earlier = new ArrayList<>(before.earlier());
        taps = new ArrayList<>(before.taps());
        hints = new ArrayList<>(before.hints());
        cut = before.cut();
        closing = before.closing();
        place = before.place();
        replyTo = before.replyTo();
        button = before.button();
        albums = new HashMap<>(before.albums());
        after = before.after();
        passedOver = before.passedOver();
        nudged = before.nudged();
        touched = before.touched();
        left = before.left();
    }

    Change answer(String field, String answer) {
        answers.put(field, answer);
        skipped.remove(field);
        passedOver = null;
        return this;
    }

    Change forget(String field) {
        answers.remove(field);
        return this;
    }

    /** All that was answered so far. */
    Change empty() {
        answers.clear();
        skipped.clear();
        return this;
    }

    Change skip(String field) {
        answers.remove(field);
        skipped.add(field);
        return this;
    }

    Change ask(String field) {
        this.field = field;
        stage = Dialogue.Stage.ASKING;
        return this;
    }

    Change stage(Dialogue.Stage stage) {
        this.stage = stage;
        if (stage == Dialogue.Stage.SUMMARY) {
            field = null;
            changing = false;
        }
        return this;
    }

    /** A button led to how the question is asked now. */
    Change changing(boolean changing) {
        this.changing = changing;
        after = null;
        return this;
    }

    Change call() {
        called++;
        below = 0;
        passedOver = null;
        return this;
    }

    /** Whoever filled it in is reminded to send it. */
    Change nudge() {
        nudged = true;
        return call();
    }

    Change heard(Message message) {
        if (heard != null) {
            earlier.add(heard);
        }
        heard = message.id();
        below++;
        pass(message);
        Instant part = Given.cut(message);
        cut = part == null ? cut : part;
        return this;
    }

    /** Likewise, and it was what was asked for: what else comes in its album belongs to it. */
    Change taken(Message message, String field) {
        if (message.album() != null) {
            albums.put(message.album(), field);
        }
        return heard(message);
    }

    private void pass(Message message) {
        if (message.album() != null) {
            albums.putIfAbsent(message.album(), Dialogue.NONE);
        }
    }

    /** The answer with what was written beside another file of its album, whatever is asked by now. */
    Change beside(String field, String answer) {
        answers.put(field, answer);
        return unchanged();
    }

    /** Somebody else's reply, which changes nothing of what is asked. */
    Change hint(Message message) {
        newest(hints, message.id(), MOST_HINTS);
        pass(message);
        return unchanged();
    }

    /** A button led to it. */
    Change tapped(Inbound.Tapped tap) {
        newest(taps, tap.callback(), MOST_TAPS);
        return this;
    }

    static <T> void newest(List<T> all, T newest, int most) {
        all.add(newest);
        if (all.size() > most) {
            all.removeFirst();
        }
    }

    /** Another command was given: likewise. */
    Change passOver() {
        passedOver = true;
        return unchanged();
    }

    private Change unchanged() {
        misfit = before.misfit();
        return this;
    }

    Change misfit(Misfit misfit) {
        this.misfit = misfit;
        return this;
    }

    Change close(Dialogue.Closing closing) {
        this.closing = closing;
        return this;
    }

    /** Messages are numbered anew there. */
    Change movedTo(Place place) {
        replyTo = null;
        button = null;
        albums.clear();
        heard = null;
        after = null;
        earlier.clear();
        hints.clear();
        left = this.place.chat() == place.chat() ? left : Long.valueOf(this.place.chat());
        this.place = place;
        return this;
    }

    /** What is asked next; null in the summary. */
    @Nullable
    String field() {
        return field;
    }

    /** Whether a phone may not show the card any more. */
    boolean isFarUp() {
        return below > 1;
    }

    Map<String, String> answers() {
        return answers;
    }

    Set<String> skipped() {
        return skipped;
    }

    Dialogue done() {
        return dialogue(before.version() + 1);
    }

    /** The same, but for when it was touched. */
    static Dialogue touched(Dialogue dialogue, Instant at) {
        Change same = new Change(dialogue);
        same.misfit = dialogue.misfit();
        same.touched = at;
        return same.dialogue(dialogue.version());
    }

    private Dialogue dialogue(long version) {
        return new Dialogue(
                before.id(),
                version,
                place,
                before.person(),
                replyTo,
                before.since(),
                before.definition(),
                before.subject(),
                Map.copyOf(answers),
                Set.copyOf(skipped),
                field,
                stage,
                changing,
                asksTheSame() ? before.question() : before.question() + 1,
                called,
                below,
                heard,
                earlier,
                taps,
                hints,
                misfit,
                cut,
                closing,
                button,
                albums,
                after(),
                passedOver,
                nudged,
                touched,
                left);
    }

    /** Whether a button of its card means what it meant before. */
    private boolean asksTheSame() {
        return Objects.equals(field, before.field())
                && stage == before.stage()
                && changing == before.changing()
                && answers.equals(before.answers())
                && skipped.equals(before.skipped())
                && Objects.equals(closing, before.closing());
    }

    private @Nullable Long after() {
        if (Objects.equals(field, before.field())) {
            return after;
        }
        return Objects.equals(heard, before.heard()) ? null : heard;
    }
}
