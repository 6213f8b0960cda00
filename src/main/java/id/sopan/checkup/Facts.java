package id.sopan.checkup;

import id.sopan.calendar.DateRange;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.store.Keeping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the checks look at.
 *
 * @param link empty where Telegram does not answer
 * @param posts each role of each unit
 * @param procedures in force
 * @param covered days of the calendar's data
 * @param writes whether the store takes a write now
 */
record Facts(
        Optional<Link> link,
        List<Post> posts,
        List<Procedure> procedures,
        LocalDate today,
        DateRange covered,
        Keeping store,
        boolean writes) {

    Facts {
        posts = List.copyOf(posts);
        procedures = List.copyOf(procedures);
    }

    /** How the bot stands in the unit's home. */
    enum Home {
        NONE,
        LOST,
        MEMBER,
        ADMINISTRATOR
    }

    /**
     * A role that a unit holds.
     *
     * @param open whether each member of its home may act
     * @param listed Telegram's ids
     */
    record Post(String unit, Role role, Home home, boolean open, Set<Long> listed) {}

    Stream<Post> holding(Role role) {
        return posts.stream().filter(post -> post.role().equals(role));
    }

    Stream<Post> closed() {
        return posts.stream().filter(post -> !post.open());
    }
}
