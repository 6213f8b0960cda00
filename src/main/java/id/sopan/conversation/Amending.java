package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Changing;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /ubah NOMOR}: changing answers that nobody has used yet, one by one. */
record Amending(Office office, Reading reading, Acting acting, Forms forms) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Numbered.toChange(office, reading, message, arguments, "ubah")
                .ifPresent(numbered -> begin(message, numbered.run()));
    }

    private void begin(Message message, Run run) {
        Result considered = office.desk().consider(run.id(), nothing(run), Acting.who(message.sender()));
        if (isChangeable(considered)) {
            begin(Opening.by(message), run);
        } else if (considered != null) {
            acting.reply(message, considered);
        }
    }

    AboutRequest about() {
        return new AboutRequest((run, sender) -> isOpenTo(office, run, sender), this::begin);
    }

    /** Whether that person can still change answers of it, by what is known of them. */
    static boolean isOpenTo(Office office, Run run, Sender sender) {
        return isChangeable(office.desk().considerAsKnown(run.id(), nothing(run), Acting.who(sender)));
    }

    private Answer begin(Inbound.Tapped tap, Run run) {
        Result considered = office.desk().consider(run.id(), nothing(run), Acting.who(tap.sender()));
        if (considered == null || isChangeable(considered)) {
            begin(Opening.by(tap, office.clock().instant()), run);
            return Answer.NONE;
        }
        return acting.answer(tap, considered);
    }

    private void begin(Opening opening, Run run) {
        Changing.form(office.definition(run), run).ifPresent(step -> forms.change(opening, run, step));
    }

    private static Command nothing(Run run) {
        return new Command.Change(run.version(), Map.of());
    }

    private static boolean isChangeable(@Nullable Result considered) {
        return Result.isRefusedFor(considered, Rejection.NothingChanged.class);
    }
}
