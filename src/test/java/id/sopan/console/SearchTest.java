package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.Desk;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.report.GeneratedRuns;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.scenario.CountingStore;
import id.sopan.session.Session;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.wording.RunFound;
import id.sopan.wording.Sought;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** More requests are there than are gone through at once. */
class SearchTest {

    private static final int ALL = 900;
    private static final int LOOKED = 100;
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final long ADMIN = 1;

    @AutoClose
    private static CountingStore store;

    private static Workplace work;

    private final Visitor admin = visitor(ADMIN, true, List.of());

    @BeforeAll
    @SuppressWarnings("NullAway") // what a search does not need
    static void fill(@TempDir Path directory) {
        store = new CountingStore(SqliteStore.open(directory), Collection.RUNS);
        GeneratedRuns generated = new GeneratedRuns(store);
        generated.write(ALL, 3);
        Runs runs = new Runs(store.documents(Collection.RUNS));
        InstantSource clock = InstantSource.fixed(END);
        Roster roster = new Roster(store, Membership.unasked(), clock, GeneratedRuns.ZONE, Set.of(ADMIN));
        RunProjection projection = new RunProjection(
                runs,
                generated.procedures(),
                roster,
                unit -> {
                    throw new AssertionError("nothing is measured");
                },
                clock,
                List::of);
        Desk desk = new Desk(
                store.documents(Collection.RUNS),
                store.documents(Collection.NUMBERS),
                generated.procedures(),
                roster,
                clock,
                GeneratedRuns.ZONE,
                changed -> {},
                new SimpleMeterRegistry());
        work = new Workplace(
                null,
                runs,
                null,
                generated.procedures(),
                roster,
                projection,
                desk,
                null,
                null,
                DefinitionSource.shipped(),
                null,
                null,
                clock);
    }

    private static Visitor visitor(long person, boolean admin, List<Unit> units) {
        return new Visitor(
                new Session("s".repeat(43), person), "Rina", Language.ID, admin, units, false, GeneratedRuns.ZONE);
    }

    private static Wanted wanted(String words, String procedure, @Nullable Long before) {
        return new Wanted(words, procedure, "", "", "", "", before == null ? "" : before.toString(), 1);
    }

    @Test
    void aDayOfAYearThatNobodyWritesIsNone() {
        for (String day : List.of("+999999999-01-01", "+999999999-12-31", "-0001-01-01", "2026-02-30", "1-2-2026")) {
            Wanted from = new Wanted("", "", "", "", day, "", "", 1);
            Wanted until = new Wanted("", "", "", "", "", day, "", 1);
            Search search = new Search(work, admin, LOOKED);
            for (Wanted wanted : List.of(from, until)) {
                assertThat(wanted.unreadable()).as(day).isTrue();
                assertThat(search.find(wanted).runs()).isNotEmpty();
            }
        }
    }

    @Test
    void everyStateThatIsOfferedCanBeLookedForAndOnlyForWhatIsLateTimeIsMeasured() {
        for (String state : Sought.STATES) {
            Wanted wanted = new Wanted("", "", "", state, "", "", "", 1);
            assertThat(wanted.hasUnknownState()).as(state).isFalse();
            Search search = new Search(work, admin);
            if (state.equals("late")) {
                assertThatThrownBy(() -> search.find(wanted)).hasMessage("nothing is measured");
            } else {
                assertThat(search.find(wanted).stop()).as(state).isNull();
            }
        }
    }

    private static List<String> numbers(Set<String> units, String procedure) {
        return work.runs()
                .newestFirst(Instant.EPOCH, END, units)
                .filter(run -> run.procedure().equals(procedure))
                .map(Run::number)
                .toList();
    }

    @Test
    void soManyAreGoneThroughAtOnceAndTheRestFromThere() {
        List<String> expected = numbers(Set.of(), "pencadangan");
        store.read();
        List<String> found = new ArrayList<>();
        int searches = 0;
        Search.@Nullable Stop stop = null;
        do {
            Search.Found part = new Search(work, admin, LOOKED)
                    .find(wanted("", "pencadangan", stop == null ? null : stop.sebelum()));
            part.runs().stream().map(RunFound::number).forEach(found::add);
            assertThat(store.read())
                    .as("a batch of 200, and what began at the instant of its last")
                    .isLessThan(450);
            stop = part.stop();
            searches++;
        } while (stop != null && searches < ALL);
        assertThat(found).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(searches).isBetween(ALL / LOOKED / 2, ALL / LOOKED + 2);
    }

    @Test
    void ofSomebodyOfTwoUnitsNoOthersAreRead() {
        List<Unit> two = List.of(unit("unit-01"), unit("unit-02"));
        List<String> expected = numbers(Set.of("unit-01", "unit-02"), "dukungan-teknis");
        store.read();
        Search.Found found = new Search(work, visitor(5, false, two), ALL).find(wanted("", "dukungan-teknis", null));
        assertThat(found.runs().stream().map(RunFound::number)).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(found.stop()).isNull();
        assertThat(store.read()).isLessThan(ALL / 4);
    }

    private static Unit unit(String id) {
        return new Unit(id, id, Set.of(), null, Map.of(), GeneratedRuns.ZONE, null);
    }

    @Test
    void theOneOfWhichTheNumberIsGivenIsFoundHoweverOldItIs() {
        Run first =
                work.runs().newestFirst(Instant.EPOCH, END, Set.of()).toList().getLast();
        String oldest = Objects.requireNonNull(first.number());
        Search.Found found = new Search(work, admin, LOOKED).find(wanted(oldest.toLowerCase(Locale.ROOT), "", null));
        assertThat(found.runs()).extracting(RunFound::number).containsExactly(oldest);
        assertThat(new Search(work, visitor(5, false, List.of(unit("unit-99"))), LOOKED)
                        .find(wanted(oldest, "", null))
                        .runs())
                .as("by whoever may read it")
                .isEmpty();
        Search.Found all = new Search(work, admin, 2 * ALL).find(wanted(oldest, "", null));
        assertThat(all.runs()).extracting(RunFound::number).containsOnlyOnce(oldest);
        assertThat(all.stop()).isNull();
    }

    @Test
    void thePageSaysHowFarItLookedAndLeadsOn() {
        Search search = new Search(work, admin, LOOKED);
        Wanted rare = wanted("tidak-ada-di-mana-pun", "", null);
        Search.Stop stop = Objects.requireNonNull(search.find(rare).stop());
        assertThat(page(rare, search))
                .contains("Belum ada permohonan yang sesuai di antara yang telah diperiksa.")
                .contains(stop.looked() + " permohonan telah diperiksa, hingga yang mulai diisi pada " + stop.back())
                .contains("sebelum=" + stop.sebelum() + "\"")
                .doesNotContain("Tidak ada permohonan yang sesuai", "Kembali ke yang terbaru");
        Wanted last = wanted("tidak-ada-di-mana-pun", "", GeneratedRuns.FIRST.toEpochMilli());
        assertThat(page(last, search))
                .contains(
                        "Tidak ada permohonan yang sesuai", "Kembali ke yang terbaru", "sebelum 5 Jan 2026, 07.30 WIB")
                .doesNotContain("telah diperiksa, hingga");
    }

    @Test
    void aDayFindsWhatWasSentOnItWhereverItsFormWasBegun() {
        List<Run> all = work.runs().newestFirst(Instant.EPOCH, END, Set.of()).toList();
        List<Run> later = all.stream()
                .filter(run -> !day(run.since()).equals(day(run.submitted())))
                .toList();
        assertThat(later).as("begun on a day before that on which it was sent").isNotEmpty();
        Set<LocalDate> days = later.stream()
                .flatMap(run -> Stream.of(day(run.since()), day(run.submitted())))
                .collect(Collectors.toSet());
        for (LocalDate day : days) {
            Search.Found found = new Search(work, admin).find(sentOn(day, ""));
            assertThat(found.runs().stream().map(RunFound::number))
                    .as("%s", day)
                    .containsExactlyElementsOf(all.stream()
                            .filter(run -> day(run.submitted()).equals(day))
                            .map(Run::number)
                            .toList());
            assertThat(found.stop()).isNull();
        }
        Run one = later.getFirst();
        String number = Objects.requireNonNull(one.number());
        assertThat(new Search(work, admin)
                        .find(sentOn(day(one.submitted()), number))
                        .runs())
                .extracting(RunFound::number)
                .containsExactly(number);
        assertThat(new Search(work, admin)
                        .find(sentOn(day(one.since()), number))
                        .runs())
                .as("the day on which it was begun")
                .isEmpty();
    }

    @Test
    void whereItStopsInAPeriodItLeadsOnToThoseBegunBeforeIt() {
        Run one = work.runs()
                .newestFirst(Instant.EPOCH, END, Set.of())
                .filter(run -> !day(run.since()).equals(day(run.submitted())))
                .findFirst()
                .orElseThrow();
        Wanted whole = sentOn(day(one.submitted()), "");
        List<String> found = new ArrayList<>();
        Wanted wanted = whole;
        Search.@Nullable Stop stop;
        do {
            Search.Found part = new Search(work, admin, 1).find(wanted);
            part.runs().stream().map(RunFound::number).forEach(found::add);
            stop = part.stop();
            wanted = new Wanted(
                    "", "", "", "", whole.dari(), whole.sampai(), stop == null ? "" : "" + stop.sebelum(), 1);
        } while (stop != null && found.size() < ALL);
        assertThat(found)
                .contains(one.number())
                .containsExactlyElementsOf(new Search(work, admin)
                        .find(whole).runs().stream().map(RunFound::number).toList());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, GeneratedRuns.ZONE);
    }

    private static Wanted sentOn(LocalDate day, String number) {
        return new Wanted(number, "", "", "", day.toString(), day.toString(), "", 1);
    }

    private String page(Wanted wanted, Search search) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        engine.setTemplateResolver(files);
        engine.setLinkBuilder(new StandardLinkBuilder() {

            @Override
            protected String computeContextPath(
                    IExpressionContext context, String base, Map<String, Object> parameters) {
                return "";
            }

            @Override
            protected String processLink(IExpressionContext context, String link) {
                return link;
            }
        });
        return engine.process(
                "console/cari",
                new Context(
                        Locale.ROOT,
                        SearchPage.page(work, admin, wanted, search).getModel()));
    }
}
