package id.sopan.console;

import id.sopan.desk.AdminActs.Act;
import id.sopan.roster.Audit;
import id.sopan.wording.Moments;
import id.sopan.wording.RunStory;
import id.sopan.wording.RunView;
import id.sopan.wording.Wording;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit.
 *
 * @param what as Telegram's HTML
 * @param subject plain
 * @param number of the request that it was done on, which is its subject; empty for all else
 * @param detail plain; empty for none
 */
record AuditLine(String at, String by, String what, String subject, String number, String detail) {

    static AuditLine of(AuditWords words, Visitor visitor, Audit audit) {
        return new AuditLine(
                moment(visitor, audit.at()),
                words.by(audit),
                Wording.in(visitor.language()).say(Wording.key("audit.", audit.what())),
                words.subject(audit),
                "",
                words.detail(audit));
    }

    /** As the journal of the request tells it; without the step where the definition is not known any more. */
    static AuditLine of(Workplace work, Visitor visitor, Act act) {
        String number = Objects.requireNonNull(act.run().number());
        Optional<RunStory.Line> told = work.desk()
                .definition(act.run())
                .map(procedure -> new RunView(act.run(), procedure, work.roster()::unitName, false))
                .map(view -> RunStory.line(view, act.entry(), visitor.language(), visitor.zone()));
        return new AuditLine(
                moment(visitor, act.at()),
                told.map(RunStory.Line::by)
                        .orElseGet(() -> Objects.requireNonNull(act.entry().by().person())
                                .name()),
                told.map(RunStory.Line::what)
                        .orElseGet(() -> Wording.in(visitor.language()).say("audited.act")),
                number,
                number,
                told.map(RunStory.Line::note).orElse(""));
    }

    private static String moment(Visitor visitor, Instant at) {
        return Moments.in(visitor.language(), visitor.zone()).of(at);
    }
}
