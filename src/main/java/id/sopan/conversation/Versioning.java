package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.desk.UnderWay;
import id.sopan.engine.Command;
import id.sopan.engine.Event;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.VersionCards;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /versi}: what changed in a procedure, who keeps its version before, and moving a request to another one. */
record Versioning(Office office, Reading reading, Acting acting, Prompts prompts) implements SlashCommand {

    private static final Set<String> BACK = Set.of("kembali", "back");

    @Override
    public void run(Message message, String arguments) {
        Language language = office.language(message.place());
        String word = arguments.toLowerCase(Locale.ROOT);
        ProcedureLibrary procedures = office.procedures();
        Optional<Procedure> procedure = procedures.current(word).or(() -> procedures.named(word));
        if (arguments.isEmpty()) {
            office.list(message, overview(0, language));
        } else if (procedure.isPresent()) {
            office.say(message, card(procedure.get(), language));
        } else {
            Numbered.of(office, reading, message, arguments, "versi", office.runs()::byNumber)
                    .ifPresent(numbered -> move(message, numbered));
        }
    }

    private Card overview(int page, Language language) {
        UnderWay underWay = UnderWay.in(office.runs());
        return VersionCards.overview(
                office.procedures().all().stream()
                        .map(one -> new VersionCards.Line(
                                one, underWay.byOtherVersions(one).size()))
                        .toList(),
                page,
                language);
    }

    /** Whether another page of what is in force is asked for. */
    static boolean isPage(Pages.Wanted wanted) {
        return wanted.what().equals(VersionCards.PAGE);
    }

    /** In the place of the one before. */
    Answer turn(Inbound.Tapped tap, int page) {
        office.turn(tap, overview(page, office.language(tap.place())));
        return Answer.NONE;
    }

    private Card card(Procedure procedure, Language language) {
        return VersionCards.of(
                procedure,
                office.procedures().before(procedure),
                UnderWay.in(office.runs()).byOtherVersions(procedure).stream()
                        .map(run -> new VersionCards.Keeping(run.id(), run.number()))
                        .toList(),
                language);
    }

    private void move(Message message, Numbered numbered) {
        Run run = numbered.run();
        boolean back = BACK.contains(numbered.rest().toLowerCase(Locale.ROOT));
        Optional<Procedure> to = back ? left(run) : office.procedures().current(run.procedure());
        if (to.isEmpty()) {
            office.say(message, back ? Notice.NEVER_MIGRATED : Notice.UNKNOWN_PROCEDURE, run.procedure());
            return;
        }
        Result refusal = refusal(run, to.get(), message.sender());
        if (refusal == null) {
            prompts.ask(Opening.by(message), run, subject(run, to.get()));
        } else {
            acting.reply(message, refusal);
        }
    }

    /** To the version in force. */
    Answer move(Inbound.Tapped tap, String id) {
        Optional<Run> run = office.runs().find(id);
        Optional<Procedure> to = run.flatMap(found -> office.procedures().current(found.procedure()));
        if (run.isEmpty() || to.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Result refusal = refusal(run.get(), to.get(), tap.sender());
        return refusal == null
                ? prompts.ask(tap, run.get(), subject(run.get(), to.get()))
                : acting.answer(tap, refusal);
    }

    /** The version from which it was moved last. */
    private Optional<Procedure> left(Run run) {
        return run.journal().reversed().stream()
                .map(entry -> entry.event() instanceof Event.Migrated migrated ? migrated.from() : "")
                .filter(from -> !from.isEmpty())
                .findFirst()
                .flatMap(office.procedures()::byHash);
    }

    /** Null where only the reason is missing. */
    private @Nullable Result refusal(Run run, Procedure to, Sender sender) {
        Command migrate = new Command.Migrate(run.version(), to, "");
        Result considered = office.desk().consider(run.id(), migrate, Acting.who(sender));
        return Result.isRefusedFor(considered, Rejection.ReasonRequired.class) ? null : considered;
    }

    private static Dialogue.Subject subject(Run run, Procedure to) {
        return Dialogue.Subject.now(Dialogue.Kind.MIGRATION, run, run.version(), to.hash(), null);
    }
}
