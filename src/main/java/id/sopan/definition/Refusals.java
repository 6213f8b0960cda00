package id.sopan.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells of each refused file once for each content, and anew after it was right or gone. */
public final class Refusals {

    private final RefusalListener listener;
    private final Map<String, String> told = new HashMap<>();

    public Refusals(RefusalListener listener) {
        this.listener = listener;
    }

    /** @param text that was refused */
    public void refuse(String file, String text, List<Problem> problems) {
        if (!text.equals(told.put(file, text))) {
            listener.refused(file, problems);
        }
    }

    /**
     * @param files that were looked at
     * @param refused those of them that are not right
     */
    public void looked(Set<String> files, Set<String> refused) {
        Set<String> right = new TreeSet<>(files);
        right.addAll(told.keySet());
        right.removeAll(refused);
        told.keySet().removeAll(right);
        listener.right(right);
    }
}
