package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Changing;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import java.util.Map;

/** {@code /ubah NOMOR}: changing answers that nobody has used yet, one by one. */
record Amending(Office office, Reading reading, Acting acting, Forms forms) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Numbered.of(office, reading, message, arguments, "ubah", number -> reading.known(number, message))
                .ifPresent(numbered -> begin(message, numbered.run()));
    }

    private void begin(Message message, Run run) {
        Command nothing = new Command.Change(run.version(), Map.of());
        Result considered = office.desk().consider(run.id(), nothing, Acting.who(message.sender()));
        if (considered instanceof Result.Refused refused && refused.rejection() instanceof Rejection.NothingChanged) {
            Changing.form(office.definition(run), run).ifPresent(step -> forms.change(Opening.by(message), run, step));
        } else if (considered != null) {
            acting.reply(message, considered);
        }
    }
}
