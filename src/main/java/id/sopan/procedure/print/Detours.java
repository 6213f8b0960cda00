package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.List;

/** Where arrows that lead round other symbols run: beside the edge of a column, no two on one line. */
final class Detours {

    private static final double APART = 1.3;
    /** As many as find room between an edge and a symbol. */
    private static final int ROOM = 3;

    private final double room;
    private final double apart;
    private final List<Detour> taken = new ArrayList<>();

    /** @param room between the edge of a column and its symbols */
    Detours(double room) {
        this.room = room;
        this.apart = Math.min(APART, room / ROOM);
    }

    private record Detour(long line, double top, double bottom) {

        boolean hinders(Detour other) {
            return line == other.line && top < other.bottom && other.top < bottom;
        }
    }

    /** Between the side of a symbol and the line nearest to the edge. */
    double room() {
        return room - apart;
    }

    /**
     * The free line nearest to the edge.
     *
     * @param side of its column on which the edge is
     * @return how far it is from the left
     */
    double beside(double edge, Side side, double from, double to) {
        double x = edge;
        Detour wanted;
        do {
            x -= side.sign() * apart;
            wanted = new Detour(Math.round(x * 10), Math.min(from, to), Math.max(from, to));
        } while (taken.stream().anyMatch(wanted::hinders));
        taken.add(wanted);
        return x;
    }
}
