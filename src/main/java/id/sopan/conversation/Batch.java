package id.sopan.conversation;

import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several requests of one step that somebody decides at once, in private.
 *
 * @param id 12 characters, the same for the same tap
 * @param definition content hash of the procedure's version
 * @param exit that was chosen; null before
 * @param claim callback of the tap that carries it out; null before
 * @param taps callbacks of the last taps that led it where it stands, the newest last
 */
record Batch(
        String id,
        long version,
        Place place,
        Sender person,
        String definition,
        String step,
        List<Item> items,
        @Nullable String exit,
        Stage stage,
        @Nullable String claim,
        List<String> taps) {

    private static final int MOST_TAPS = 60;

    /** Those stored before taps were kept have none. */
    Batch {
        taps = taps == null ? List.of() : List.copyOf(taps);
    }

    enum Stage {
        CHOOSING,
        EXIT,
        CONFIRMING,
        RUNNING,
        DONE,
        CANCELLED
    }

    /**
     * @param runVersion that whoever chose it saw
     * @param turn whose it was then in a sequence; null elsewhere
     * @param done null until it was tried
     * @param why it was not done, HTML; null where there is nothing to say
     */
    record Item(
            String run,
            int runVersion,
            String number,
            String unit,
            boolean chosen,
            @Nullable Role turn,
            @Nullable Boolean done,
            @Nullable String why) {

        /** Whether it was chosen and is still to be tried. */
        boolean isOpen() {
            return chosen && done == null;
        }

        Item chosen(boolean chosen) {
            return new Item(run, runVersion, number, unit, chosen, turn, done, why);
        }

        Item tried(boolean done, @Nullable String why) {
            return new Item(run, runVersion, number, unit, chosen, turn, done, why);
        }
    }

    boolean isOver() {
        return stage == Stage.DONE || stage == Stage.CANCELLED;
    }

    /** Whether this tap has had its effect; Telegram may deliver it again. */
    boolean hasTaken(String callback) {
        return taps.contains(callback);
    }

    Batch tapped(String callback) {
        List<String> newest = new ArrayList<>(taps);
        Change.newest(newest, callback, MOST_TAPS);
        return new Batch(id, version, place, person, definition, step, items, exit, stage, claim, newest);
    }

    Batch at(Stage stage) {
        return new Batch(id, version + 1, place, person, definition, step, items, exit, stage, claim, taps);
    }

    Batch with(int index, Item item) {
        List<Item> next = new ArrayList<>(items);
        next.set(index, item);
        return with(List.copyOf(next));
    }

    Batch with(List<Item> items) {
        return new Batch(id, version + 1, place, person, definition, step, items, exit, stage, claim, taps);
    }

    Batch by(@Nullable String exit, Stage stage) {
        return new Batch(id, version + 1, place, person, definition, step, items, exit, stage, claim, taps);
    }

    Batch claimed(String claim) {
        return new Batch(id, version + 1, place, person, definition, step, items, exit, Stage.RUNNING, claim, taps);
    }
}
