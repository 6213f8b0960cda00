package id.sopan.checkup;

import id.sopan.calendar.DateRange;
import id.sopan.desk.Runs;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Text;
import id.sopan.store.Keeping;
import id.sopan.wording.UnitChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the checks look at.
 *
 * @param link empty where Telegram does not answer
 * @param posts each role of each unit
 * @param procedures in force
 * @param covered days of the calendar's data
 * @param provisional the first day soon to come that may still change
 * @param writes whether the store takes a write now
 * @param newest how many of the newest requests were looked at, beside those that are under way
 * @param illegible requests that are stored and cannot be read, among those that were looked at
 */
record Facts(
        Optional<Link> link,
        List<Post> posts,
        List<Procedure> procedures,
        LocalDate today,
        DateRange covered,
        Optional<Provisional> provisional,
        Keeping store,
        boolean writes,
        int newest,
        Runs.Illegible illegible) {

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
     * @param members how many people are in its home at most; empty where it is not open, or that is not known
     */
    record Post(UnitChoice unit, Role role, Home home, boolean open, Set<Long> listed, OptionalInt members) {

        /** How many may act for it at most; empty where that is not known. */
        OptionalInt people() {
            return open ? members : OptionalInt.of(listed.size());
        }

        boolean isReached() {
            return home == Home.MEMBER || home == Home.ADMINISTRATOR;
        }
    }

    Stream<Post> holding(Role role) {
        return posts.stream().filter(post -> post.role().equals(role));
    }

    /** The people of those units can be asked to say that they act for them. */
    static List<Press> calls(List<Post> posts) {
        return posts.stream()
                .filter(Post::isReached)
                .filter(post -> !post.open())
                .map(Post::unit)
                .distinct()
                .<Press>map(Press.CallPeople::new)
                .toList();
    }

    /** The names of the units, each once. */
    static List<String> names(List<Post> posts) {
        return posts.stream().map(post -> post.unit().name()).distinct().toList();
    }

    /** The same, each with its role where the unit has more than one list of people. */
    List<Text> listings(List<Post> posts) {
        return posts.stream().map(this::listing).distinct().toList();
    }

    private Text listing(Post post) {
        String unit = post.unit().name();
        if (closed().filter(other -> other.unit().equals(post.unit())).count() < 2) {
            return Text.of(unit);
        }
        Text nama = Roles.of(procedures).nama(post.role());
        return new Text(unit + " (" + nama.in(Language.ID) + ")", unit + " (" + nama.in(Language.EN) + ")");
    }

    /** Empty where Telegram does not say who the bot is. */
    Stream<Press> addToGroup() {
        return link.stream().map(Link::username).map(Press.AddToGroup::new);
    }

    Stream<Post> closed() {
        return posts.stream().filter(post -> !post.open());
    }
}
