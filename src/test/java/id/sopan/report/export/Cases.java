package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Words;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A few runs as exports are given them: hostile names, a return, a pause by hand, a sub-run, one that goes on. */
final class Cases {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    static final LongFunction<String> PSEUDONYMS = person -> "P-" + person;
    static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    /** With an Arabic name, an emoji of several code points, an override of the reading order, and a space of no width. */
    static final Person SARI = new Person(1, "سارة \u202Eبن\u202C 👩🏽‍💻 Sa\u200Bri");

    private static final By ASKS = new By(SARI, "akademik", Role.UNIT_TERKAIT);
    private static final By TI = new By(new Person(2, "@Rina"), "ti", Role.UNIT_TI);
    private static final Person GIVEN_TO = new Person(4, "Agus");
    private static final By AGUS = new By(GIVEN_TO, "ti", Role.UNIT_TI, null);
    private static final Person EKO = new Person(3, "Eko <&> \"dev\"");
    private static final By EKO_OF_TI = new By(EKO, "ti", Role.UNIT_TI);
    private static final By DEV = new By(EKO, "dev", Role.PENGEMBANG);
    private static final Map<String, String> UNITS =
            Map.of("akademik", "=HYPERLINK(\"http://x\")", "ti", "Unit TI", "dev", "Pengembang");

    final Procedure procedure;
    private final List<Entry> journal = new ArrayList<>();

    private Cases() {
        this("webservice.yaml");
    }

    private Cases(String file) {
        this(read(file, yaml -> yaml));
    }

    private Cases(Procedure procedure) {
        this.procedure = procedure;
    }

    private static Procedure read(String file, UnaryOperator<String> changed) {
        try {
            String yaml = changed.apply(Files.readString(Path.of("conversations", file)));
            return Objects.requireNonNull(ProcedureReader.read(file, yaml).procedure());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Told> all() {
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        Cases first = new Cases();
        Cases second = new Cases();
        return List.of(
                teller.tell(first.returnedAndBuilt(), first.procedure), teller.tell(second.denied(), second.procedure));
    }

    /** The requester is asked from 08.40 to 10.00, and it is paused by hand from 09.00 to 09.30. */
    static Told asked() {
        Cases asked = new Cases();
        asked.begin("WS-2026-0003", null);
        asked.at("24T01:40", TI, new Event.QuestionAsked("analisis", "Untuk semester mana?"));
        asked.at("24T02:00", TI, new Event.Paused("analisis", "Rapat"));
        asked.at("24T02:30", TI, new Event.Continued("analisis"));
        asked.at("24T03:00", ASKS, new Event.QuestionAnswered("analisis", "Semester gasal", null));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runC", asked.journal), asked.procedure);
    }

    /** Taken, given back, taken by a colleague, and given back again. */
    static Told givenBack() {
        Cases back = new Cases();
        back.begin("WS-2026-0004", null);
        back.at("24T02:00", TI, new Event.Decided("analisis", "baru", null));
        back.at("24T02:00", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        back.at("24T02:10", TI, new Event.Taken("rancangan"));
        back.at("24T02:20", TI, new Event.Released("rancangan"));
        back.at("24T02:40", AGUS, new Event.Taken("rancangan"));
        back.at("24T03:00", AGUS, new Event.Released("rancangan"));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runD", back.journal), back.procedure);
    }

    /** Paused before anybody took it, let go on by a colleague, and taken by a third. */
    static Told pausedBeforeItWasTaken() {
        Cases paused = new Cases();
        paused.begin("WS-2026-0006", null);
        paused.at("24T02:00", TI, new Event.Decided("analisis", "baru", null));
        paused.at("24T02:00", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        paused.at("24T02:10", TI, new Event.Paused("rancangan", "Listrik padam"));
        paused.at("24T02:30", AGUS, new Event.Continued("rancangan"));
        paused.at("24T03:00", EKO_OF_TI, new Event.Taken("rancangan"));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runF", paused.journal), paused.procedure);
    }

    /** The machine's clock was put back: the export is written an hour before the last that happened. */
    static Told putBack() {
        Cases ahead = new Cases();
        ahead.begin("WS-2026-0007", null);
        ahead.at("24T02:00", TI, new Event.QuestionAsked("analisis", "Untuk semester mana?"));
        ahead.at("24T02:30", ASKS, new Event.QuestionAnswered("analisis", "Semester gasal", null));
        ahead.at("24T03:00", TI, new Event.Paused("analisis", "Rapat"));
        Teller teller = new Teller(
                unit -> UNITS.getOrDefault(unit, unit),
                unit -> OfficeCalendar.in(JAKARTA),
                Instant.parse("2026-11-24T02:00:00Z"));
        return teller.tell(Run.fold("runH", ahead.journal), ahead.procedure);
    }

    /** Withdrawn by words that were written half a minute before the analysis was done, and heard after it. */
    static Told withdrawnInPassing() {
        Cases withdrawn = new Cases();
        withdrawn.begin("WS-2026-0008", null);
        withdrawn.at("24T02:00", TI, new Event.Decided("analisis", "baru", null));
        Instant heard = Instant.parse("2026-11-24T02:00:30Z");
        withdrawn.journal.add(new Entry(
                withdrawn.journal.size() + 1L,
                Instant.parse("2026-11-24T02:00:00Z"),
                heard,
                By.PROGRAM,
                Origin.NONE,
                new Event.StepOpened("rancangan", 1)));
        withdrawn.at("24T02:00", ASKS, new Event.Withdrawn("Tidak jadi"));
        withdrawn.at("24T02:00", By.PROGRAM, new Event.Ended(Ending.DIBATALKAN));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runI", withdrawn.journal), withdrawn.procedure);
    }

    /** Trouble that its reporter sends back once: two stays in a row of 120 minutes. */
    static Told sentBack() {
        Cases trouble = new Cases("dukungan-teknis.yaml");
        trouble.at(
                "24T01:00",
                ASKS,
                new Event.Requested(
                        "dukungan-teknis",
                        trouble.procedure.hash(),
                        "akademik",
                        Role.UNIT_TERKAIT,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        Map.of(),
                        null));
        trouble.at("24T01:00", By.PROGRAM, new Event.UnitAssigned(Role.MANAGE_SERVER, "ti"));
        trouble.at("24T01:00", By.PROGRAM, new Event.StepOpened("laporan", 1));
        trouble.at("24T01:10", ASKS, new Event.Submitted("laporan", Map.of("aplikasi", "SIAKAD")));
        trouble.at("24T01:10", By.PROGRAM, new Event.StepOpened("penanganan", 1));
        trouble.at("24T01:40", TI, new Event.Finished("penanganan", "laporan", "Disk penuh"));
        trouble.at("24T01:40", By.PROGRAM, new Event.StepOpened("konfirmasi", 1));
        trouble.at("24T02:00", ASKS, new Event.Decided("konfirmasi", "belum", "Masih lambat"));
        trouble.at("24T02:00", By.PROGRAM, new Event.StepOpened("penanganan", 2));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runG", trouble.journal), trouble.procedure);
    }

    /** Taken by Eko, paused and done by the same under a longer name, and let go on by another Eko. */
    static Told renamed() {
        Cases renamed = new Cases();
        By eko = new By(new Person(3, "Eko"), "dev", Role.PENGEMBANG);
        By later = new By(new Person(3, "Eko Prasetyo"), "dev", Role.PENGEMBANG);
        By namesake = new By(new Person(5, "Eko"), "dev", Role.PENGEMBANG);
        renamed.begin("WS-2026-0011", null);
        renamed.at("24T01:20", By.PROGRAM, new Event.UnitAssigned(Role.PENGEMBANG, "dev"));
        renamed.at("24T02:00", TI, new Event.Decided("analisis", "baru", null));
        renamed.at("24T02:00", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        renamed.at("24T02:10", eko, new Event.Taken("rancangan"));
        renamed.at("24T02:20", later, new Event.Paused("rancangan", "Rapat"));
        renamed.at("24T02:30", namesake, new Event.Continued("rancangan"));
        renamed.at("24T03:00", later, new Event.Finished("rancangan", "https://rancangan", null));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runK", renamed.journal), renamed.procedure);
    }

    /** Moved to the version in force after its analysis, for which the version before had a standard of 45 minutes. */
    static Told migrated() {
        Procedure before = read(
                "webservice.yaml",
                yaml -> yaml.replaceFirst("(?s)(- id: analisis.*?mutuBaku: .kelengkapan: ~, waktu: )~", "$145"));
        Cases old = new Cases(before);
        old.begin("WS-2026-0009", null);
        old.at("24T02:00", TI, new Event.Decided("analisis", "baru", null));
        old.at("24T02:00", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        Procedure now = new Cases().procedure.after(List.of(before));
        old.at("24T03:00", TI, new Event.Migrated(before.hash(), now.hash(), false, "Versi baru berlaku"));
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runJ", old.journal), now);
    }

    /** The design, by either of two units: the developers have it in hand. */
    static Stay designedByDevelopers() {
        Cases design = new Cases();
        design.begin("WS-2026-0005", null);
        design.at("24T01:20", By.PROGRAM, new Event.UnitAssigned(Role.PENGEMBANG, "dev"));
        design.at("24T08:00", TI, new Event.Decided("analisis", "baru", null));
        design.at("24T08:00", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        design.at("24T08:00", DEV, new Event.Taken("rancangan"));
        Teller teller = new Teller(
                unit -> UNITS.getOrDefault(unit, unit),
                unit -> OfficeCalendar.in("dev".equals(unit) ? ZoneId.of("Asia/Jayapura") : JAKARTA),
                NOW);
        return teller.tell(Run.fold("runE", design.journal), design.procedure)
                .stays()
                .getLast();
    }

    private Cases at(String time, By by, Event event) {
        Instant at = Instant.parse("2026-11-" + time + ":00Z");
        journal.add(new Entry(journal.size() + 1L, at, at, by, Origin.NONE, event));
        return this;
    }

    private void begin(String number, @Nullable Parent parent) {
        at(
                "24T01:00",
                ASKS,
                new Event.Requested(
                        "webservice",
                        procedure.hash(),
                        "akademik",
                        Role.UNIT_TERKAIT,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        Map.of(),
                        parent));
        at("24T01:05", By.PROGRAM, new Event.UnitAssigned(Role.UNIT_TI, "ti"));
        at("24T01:05", By.PROGRAM, new Event.StepOpened("permohonan", 1));
        at("24T01:10", ASKS, new Event.Submitted("permohonan", Map.of("aplikasi", "SIAKAD")));
        at("24T01:10", By.PROGRAM, new Event.StepOpened("analisis", 1));
        at("24T01:11", By.PROGRAM, new Event.NumberAssigned(number));
    }

    /**
     * Returned at 08.40, back on the next day at 09.00; the design is handed over to a colleague, and paused by hand
     * over a day off.
     */
    private Run returnedAndBuilt() {
        begin("WS-2026-0001", null);
        at("24T01:40", TI, new Event.Returned("analisis", "lengkapi", "Mohon lampirkan surat, Bu Sari"));
        at("24T01:40", By.PROGRAM, new Event.StepOpened("permohonan", 2));
        at("25T02:00", ASKS, new Event.Submitted("permohonan", Map.of("aplikasi", "SIAKAD 2")));
        at("25T02:00", By.PROGRAM, new Event.Resumed("analisis"));
        at("25T02:30", TI, new Event.Decided("analisis", "baru", null));
        at("25T02:30", By.PROGRAM, new Event.StepOpened("rancangan", 1));
        at("25T03:00", TI, new Event.Taken("rancangan"));
        at("25T06:20", TI, new Event.HandedOver("rancangan", GIVEN_TO, "ti", Role.UNIT_TI, null));
        at("25T07:00", AGUS, new Event.Paused("rancangan", "Menunggu data"));
        at("27T01:30", AGUS, new Event.Continued("rancangan"));
        return Run.fold("runA", journal);
    }

    /** Denied, and its names were taken out since. */
    static Told anonymised() {
        Cases one = new Cases();
        List<Entry> nobodys = one.denied().journal().stream()
                .map(entry -> new Entry(
                        entry.seq(),
                        entry.at(),
                        entry.recordedAt(),
                        entry.by().person() == null ? By.PROGRAM : removed(entry.by()),
                        entry.origin(),
                        entry.event()))
                .toList();
        Teller teller = new Teller(unit -> UNITS.getOrDefault(unit, unit), unit -> OfficeCalendar.in(JAKARTA), NOW);
        return teller.tell(Run.fold("runB", nobodys), one.procedure);
    }

    private static By removed(By by) {
        Person nobody = Person.removed(Words.REMOVED);
        return new By(nobody, by.unit(), by.role(), nobody);
    }

    private Run denied() {
        begin("WS-2026-0002", new Parent("runX", "AP-2026-0009", "langkah", 1));
        at("24T02:10", EKO_OF_TI, new Event.Decided("analisis", "tolak", "+62 bukan nomor"));
        at("24T02:10", By.PROGRAM, new Event.Ended(Ending.DITOLAK));
        return Run.fold("runB", journal);
    }
}
