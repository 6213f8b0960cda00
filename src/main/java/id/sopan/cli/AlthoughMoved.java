package id.sopan.cli;

import id.sopan.record.Moved;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import picocli.CommandLine.Option;

/** Whether to take data also from a store from which they were moved, which is out of date. */
final class AlthoughMoved {

    @Option(
            names = "--although-moved",
            description =
                    "juga bila datanya sudah dipindahkan dengan `move` / also where the data were moved by `move`")
    private boolean although;

    /** @throws StoreUnavailable where they were moved and may not be taken; the message says what to do */
    void check(Store store) {
        if (!although) {
            Moved.refuse(store);
        }
    }
}
