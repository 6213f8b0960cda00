package id.sopan.engine;

import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command with all that deciding it needs.
 *
 * @param at when it was given
 * @param now when the program decides
 * @param holders which units hold each role now
 * @param gone of those who have work in hand, who are known to act for its unit no more
 */
public record Act(
        Command command,
        Actor actor,
        Instant at,
        Instant now,
        Origin origin,
        Map<Role, List<String>> holders,
        Set<By> gone) {}
