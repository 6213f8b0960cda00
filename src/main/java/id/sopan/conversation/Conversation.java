package id.sopan.conversation;

import id.sopan.checkup.Checkup;
import id.sopan.checkup.Copies;
import id.sopan.checkup.Link;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Desk;
import id.sopan.desk.RemovalOrders;
import id.sopan.desk.RunSearch;
import id.sopan.desk.Runs;
import id.sopan.desk.Successors;
import id.sopan.outbox.Callings;
import id.sopan.outbox.Messenger;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.Reports;
import id.sopan.report.export.DrawingOrder;
import id.sopan.report.export.FileOrder;
import id.sopan.report.export.FilePost;
import id.sopan.roster.AdminCode;
import id.sopan.roster.Roster;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import id.sopan.trial.Trials;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The conversation, put together. */
public final class Conversation {

    private Conversation() {}

    /**
     * Whoever hears what comes in; its dialogues and replies are shown by the outbox from now on.
     *
     * @param link asks Telegram how the bot stands
     * @param copies how far copies of files have come; empty where none are kept
     * @param otherZones of instances that share the store
     * @param perMinute what is heard of one person in a minute
     * @param zone in which times are told where no unit's own is known
     */
    public static Listener over(
            Store store,
            Desk desk,
            Runs runs,
            ProcedureLibrary procedures,
            Roster roster,
            AgencyCalendars calendars,
            AdminCode code,
            RunProjection projection,
            Surfaces surfaces,
            Outbox outbox,
            Replies replies,
            Reports reports,
            FilePost<FileOrder> files,
            FilePost<DrawingOrder> drawings,
            ConsoleAccess console,
            RemovalOrders removals,
            Trials trials,
            Messenger messenger,
            Supplier<Optional<Link>> link,
            Supplier<Optional<Copies>> copies,
            Supplier<List<String>> otherZones,
            int perMinute,
            InstantSource clock,
            ZoneId zone) {
        Dialogues dialogues = new Dialogues(store, clock, id -> outbox.changed(DialogueProjection.DIALOGUE, id));
        Office office = new Office(desk, runs, procedures, roster, projection, dialogues, replies, clock, zone);
        Callings callings = new Callings(roster, runs, outbox);
        StandInDesk standInDesk = new StandInDesk(office, callings);
        DialogueProjection cards = new DialogueProjection(office, new DialogueViews(office, standInDesk));
        outbox.show(cards);
        ConsoleLinks links = new ConsoleLinks(store, console, roster.chats()::language, clock, outbox);
        Overhearing overhearing = new Overhearing(office, code);
        Trying trying = new Trying(office, trials, messenger, store.isShared());
        Checking checking = new Checking(
                office, new Checkup(roster, procedures, calendars, runs, store, link, copies, otherZones, clock, zone));
        Acting acting = new Acting(office);
        Beginning beginning = new Beginning(office);
        Reading reading = new Reading(office);
        AtHome atHome = new AtHome(office, reading);
        Greeting greeting = new Greeting(office, reading, store);
        Forms forms = new Forms(office, beginning, new FormSending(office, acting), removals);
        StepForms stepForms = new StepForms(office, acting, forms);
        LateEntries late = new LateEntries(office, reading, acting, beginning);
        Prompts prompts = new Prompts(office, beginning, acting, late);
        Handing handing = new Handing(office, acting, prompts, new Successors(roster));
        Requests requests = new Requests(office, reading, forms);
        Lists lists = new Lists(office, reading);
        Searching searching = new Searching(office, reading, new RunSearch(store.documents(Collection.RUNS)));
        Waiting waiting = new Waiting(office, reading, lists);
        BatchShown shown = new BatchShown(office, reading);
        Batching batching =
                new Batching(office, waiting, acting, shown, new Batches(store, clock, outbox, shown::card));
        OwnDataDesk ownData = new OwnDataDesk(office, files, removals, batching);
        PrivateCards privateCards = new PrivateCards(office, reading, waiting, new RequestCards(replies));
        outbox.onShowing(RunProjection.RUN, run -> outbox.asideInAnyCase(() -> privateCards.follow(run)));
        Drawing drawing = new Drawing(office, reading, lists, drawings);
        Explaining explaining = new Explaining(office, reading, atHome, drawing, greeting);
        Speaking speaking = new Speaking(office, outbox);
        Releasing releasing = new Releasing(office, reading, outbox, standInDesk);
        Renaming renaming = new Renaming(office, reading, atHome, outbox);
        Binding binding = new Binding(office, reading, atHome, releasing, renaming, outbox, greeting);
        Members members = new Members(office, reading, callings, standInDesk);
        Reopened reopened = new Reopened(office, privateCards);
        Endings endings = new Endings(office, reading, acting, prompts, reopened, forms);
        Questions questions = new Questions(office, acting, prompts, reading);
        Noting noting = new Noting(office, acting, reading, questions, new NoteCall(office));
        outbox.onShowing(RunProjection.RUN, run -> outbox.asideInAnyCase(() -> noting.follow(run)));
        Pauses pauses = new Pauses(office, reading, acting, prompts);
        Why why = new Why(office, reading);
        Reporting reporting = new Reporting(office, reading, atHome, reports);
        Ordering ordering = new Ordering(office, reading, atHome, files);
        Administering administering = new Administering(office, overhearing.code(), calendars);
        Deputizing deputizing = new Deputizing(office, reading, beginning, standInDesk);
        StandInFlow standIns = new StandInFlow(office, deputizing, standInDesk, new StandInChoices(standInDesk));
        Reserved reserved = new Reserved(office);
        Versioning versioning = new Versioning(office, reading, acting, prompts);
        CalendarDesk calendar = new CalendarDesk(office, reading, calendars, new UnitHours(office));
        Amending amending = new Amending(office, reading, acting, forms);
        Offering offering = new Offering(
                office,
                reading,
                lists,
                Map.of(
                        "ajukan", requests.about(),
                        "ubah", amending.about(),
                        "batal", endings.about(Dialogue.Kind.WITHDRAWAL),
                        "buka", endings.about(Dialogue.Kind.REOPENING),
                        "jeda", pauses.pausing(),
                        "lanjut", pauses.proceeding(),
                        "kenapa", why.about(),
                        "susulan", late.about()));
        Map<String, SlashCommand> commands = Map.ofEntries(
                Map.entry("ajukan", atHome.only(requests)),
                Map.entry("status", atHome.only(lists::status)),
                Map.entry("alur", drawing::flow),
                Map.entry("cari", atHome.only(searching)),
                Map.entry("antrean", atHome.only(waiting)),
                Map.entry("antrian", atHome.only(waiting)),
                Map.entry("ubah", offering.unlessNumbered("ubah", amending)),
                Map.entry("batal", endings.unlessAnythingAsked(offering.unlessNumbered("batal", endings::withdraw))),
                Map.entry("buka", offering.unlessNumbered("buka", endings::reopen)),
                Map.entry("jeda", offering.unlessNumbered("jeda", pauses::pause)),
                Map.entry("lanjut", offering.unlessNumbered("lanjut", pauses::proceed)),
                Map.entry("kenapa", atHome.only(offering.unlessNumbered("kenapa", why::ask))),
                Map.entry("susulan", offering.unlessNumbered("susulan", late::offer)),
                Map.entry("ekspor", atHome.only(ordering::export)),
                Map.entry("evaluasi", atHome.only(ordering::evaluate)),
                Map.entry("sop", explaining::sop),
                Map.entry("kalender", calendar),
                Map.entry("bantuan", explaining::help),
                Map.entry("help", explaining::help),
                Map.entry("start", explaining::start),
                Map.entry("bahasa", speaking),
                Map.entry("pasang", reserved.toGroups("pasang", reserved.toAdmins(binding))),
                Map.entry("anggota", atHome.only(reserved.toGroups("anggota", members))),
                Map.entry("wakil", atHome.only(deputizing)),
                Map.entry("laporan", atHome.only(reporting::report)),
                Map.entry("rekap", atHome.only(reserved.toGroups("rekap", reporting::recap))),
                Map.entry("konsol", reserved.toPrivate("konsol", new ConsoleDoor(office, reading, links))),
                Map.entry("datasaya", reserved.toPrivate("datasaya", ownData)),
                Map.entry("muatulang", reserved.toAdmins(administering::reload)),
                Map.entry("versi", reserved.toAdmins(versioning)),
                Map.entry("coba", reserved.toAdmins(reserved.toPrivate("coba", trying))),
                Map.entry("periksa", reserved.toPrivate("periksa", reserved.toAdmins(checking))),
                Map.entry(Overhearing.ADMIN, reserved.toPrivate(Overhearing.ADMIN, administering::admin)));
        Menu menu = new Menu(
                reserved,
                atHome,
                requests,
                explaining,
                speaking,
                lists,
                searching,
                waiting,
                batching,
                privateCards,
                why,
                new Joining(office, callings),
                binding,
                releasing,
                members,
                new CardAgain(office, reading, outbox),
                calendar,
                reporting,
                ordering,
                drawing,
                deputizing,
                new OnBehalf(office, forms),
                versioning,
                trying,
                checking,
                ownData,
                offering);
        Taps taps = new Taps(
                office,
                surfaces,
                outbox,
                new RunTaps(
                        office,
                        acting,
                        stepForms,
                        prompts,
                        reading,
                        pauses,
                        late,
                        handing,
                        noting,
                        questions,
                        new Appraisals(office, acting, prompts)),
                new DialogueTaps(office, forms, prompts, handing, standIns),
                menu,
                privateCards);
        Replied replied = new Replied(office, surfaces, cards, reading);
        Hearing hearing = new Hearing(
                office,
                replied,
                new FarUp(office, surfaces, cards),
                new FormReplies(office, forms),
                noting,
                new PromptReplies(office, acting, new LateReplies(office, acting, late), questions, standIns, reopened),
                greeting,
                atHome.only(requests),
                atHome.only(lists::status));
        FrontDesk frontDesk = new FrontDesk(
                office,
                outbox,
                commands,
                taps,
                hearing,
                new Edits(office, replied, noting, new Utterances(store, clock)),
                new Visitors(office, callings),
                new Arrivals(office, outbox, standInDesk, greeting),
                greeting,
                new Lanes(replied),
                new LeftOpen(office, new Overtaking(office), outbox),
                trying,
                batching,
                overhearing,
                new Paced(office, overhearing, outbox, perMinute));
        outbox.onMigration(frontDesk::migrated);
        outbox.onTrouble(new Blocked(roster, new UnsentReplies(replies)));
        return frontDesk;
    }
}
