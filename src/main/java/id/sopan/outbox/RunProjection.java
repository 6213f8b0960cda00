package id.sopan.outbox;

import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.desk.Successors;
import id.sopan.engine.By;
import id.sopan.engine.Child;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.ClockFault;
import id.sopan.measure.RunClock;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.wording.Card;
import id.sopan.wording.Remains;
import id.sopan.wording.RunCard;
import id.sopan.wording.RunView;
import id.sopan.wording.Shown;
import id.sopan.wording.Viewpoint;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The status card of a run, one in each chat that it concerns. */
public final class RunProjection implements Projection {

    /** Kind of the subjects that are runs. */
    public static final String RUN = "run";

    /** The slot of its card. */
    public static final String CARD = "card";

    private final Runs runs;
    private final RunMarks marks;
    private final ProcedureLibrary procedures;
    private final Roster roster;
    private final Concerned concerned;
    private final Viewpoints viewpoints;
    private final UnitCalendars calendars;
    private final InstantSource clock;
    private final Supplier<List<ClockFault>> faults;

    /**
     * @param faults each time that the machine's clock was noticed to be wrong
     */
    public RunProjection(
            Runs runs,
            ProcedureLibrary procedures,
            Roster roster,
            UnitCalendars calendars,
            InstantSource clock,
            Supplier<List<ClockFault>> faults) {
        this.runs = runs;
        this.marks = new RunMarks(runs);
        this.procedures = procedures;
        this.roster = roster;
        this.concerned = new Concerned(roster);
        this.viewpoints = new Viewpoints(roster);
        this.calendars = calendars;
        this.clock = clock;
        this.faults = faults;
    }

    @Override
    public String kind() {
        return RUN;
    }

    @Override
    public Optional<String> number(String id) {
        return runs.legible(id).map(Run::number);
    }

    @Override
    public boolean shown(String id, long version) {
        return marks.shown(id, version);
    }

    @Override
    public void unshow(String id) {
        marks.unshow(id);
    }

    @Override
    public List<String> unshown() {
        return marks.unshown();
    }

    /** Whether an act can be taken back depends on what was done in a sub-run, or in the run above. */
    @Override
    public List<String> kin(String id) {
        return runs.legible(id).stream()
                .flatMap(run -> Stream.concat(
                        Stream.ofNullable(run.parent()).map(Parent::run),
                        run.children().stream().map(Child::id)))
                .toList();
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return wanted(id, chat -> true);
    }

    @Override
    public Optional<Wanted> wanted(String id, long chat) {
        return wanted(id, other -> other == chat);
    }

    private Optional<Wanted> wanted(String id, LongPredicate chats) {
        return runs.find(id).filter(run -> run.number() != null).flatMap(run -> wanted(run, chats));
    }

    private Optional<Wanted> wanted(Run run, LongPredicate chats) {
        return Versions.of(run, procedures::byHash).map(procedure -> {
            RunView view = view(run, procedure);
            List<Show> shows =
                    shows(concerned.chats(run, procedure), chats, (address, units) -> show(view, address, units));
            List<Show> remains = Stream.of(
                            shows(Concerned.ofWhoAskedInPrivate(run), chats, (at, units) -> left(view, at, units)),
                            shows(concerned.ofAsker(run), chats, (at, units) -> show(view, at, units)),
                            shows(concerned.ofUnitTi(), chats, (at, units) -> passedOver(view, at, units)))
                    .flatMap(List::stream)
                    .toList();
            return new Wanted(run.seq(), shows, remains, false);
        });
    }

    private static List<Show> shows(
            Map<Address, Set<String>> concerned, LongPredicate chats, BiFunction<Address, Set<String>, Show> show) {
        return concerned.entrySet().stream()
                .filter(place -> chats.test(place.getKey().chat()))
                .map(place -> show.apply(place.getKey(), place.getValue()))
                .toList();
    }

    /**
     * The version that counts for the run, with those that it came through.
     *
     * @throws IllegalStateException where that is gone
     */
    public Procedure definition(Run run) {
        return Versions.require(run, procedures::byHash);
    }

    /** What cards and lists need to tell of a run. */
    public RunView view(Run run) {
        return view(run, definition(run));
    }

    public RunView view(Run run, Procedure procedure) {
        boolean rateable = Rating.until(run).filter(clock.instant()::isBefore).isPresent();
        return new RunView(
                run,
                procedure,
                roster::unitName,
                procedure.known().and(procedures.roles().names()),
                role -> !roster.holding(role).isEmpty(),
                id -> procedures.current(id).isPresent(),
                runs.isUndoable(run) && run.isInTimeToUndo(clock.instant()),
                rateable,
                isAbandoned(run),
                () -> time(run, procedure).progress(),
                this::legible);
    }

    /** The run of that id, where it and its version can be read. */
    public Optional<RunView> legible(String id) {
        return runs.legible(id)
                .flatMap(run -> Versions.of(run, procedures::byHash).map(procedure -> view(run, procedure)));
    }

    /** Whoever left the group or the list is not called for what they have in hand. */
    private boolean isAbandoned(Run run) {
        By holder = Successors.holder(run);
        Person who = holder == null ? null : holder.entitled();
        if (holder == null || who == null || holder.unit() == null || holder.role() == null) {
            return false;
        }
        return !roster.isKnown(new Hat(holder.unit(), holder.role()), who.id());
    }

    /** Its time up to now, by the calendars that are in force. */
    public RunClock time(Run run, Procedure procedure) {
        return new RunClock(run, procedure, calendars, clock.instant(), faults.get());
    }

    /** How a run looks from a chat. */
    public Viewpoint viewpoint(Run run, Address address, Set<String> unitsHere) {
        return viewpoints.of(run, address, unitsHere);
    }

    private Show show(RunView view, Address address, Set<String> unitsHere) {
        Viewpoint viewpoint = viewpoint(view.run(), address, unitsHere);
        Shown shown = RunCard.of(view, viewpoint);
        return new Show(
                address,
                CARD,
                shown::card,
                shown.ring(),
                url -> Remains.closed(view, viewpoint, url),
                shown.ring().isEmpty() ? Show.Urgency.NEWS : Show.Urgency.CALL);
    }

    /** What is left of the card that asked who takes it, in the group of a unit that did not. */
    private Show passedOver(RunView view, Address address, Set<String> unitsHere) {
        return remaining(view, address, unitsHere, Remains::passedOver);
    }

    /** What is left of the card in the private chat of whoever asked there, and has left. */
    private Show left(RunView view, Address address, Set<String> unitsHere) {
        return remaining(view, address, unitsHere, Remains::left);
    }

    private Show remaining(
            RunView view, Address address, Set<String> unitsHere, BiFunction<RunView, Viewpoint, Card> card) {
        Supplier<Viewpoint> viewpoint = () -> viewpoint(view.run(), address, unitsHere);
        return new Show(
                address,
                CARD,
                () -> card.apply(view, viewpoint.get()),
                "",
                url -> Remains.closed(view, viewpoint.get(), url),
                Show.Urgency.NEWS);
    }
}
