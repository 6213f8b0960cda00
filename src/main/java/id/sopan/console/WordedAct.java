package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to a run by words alone and has no button on its card: by a reply or a slash command in the chat. */
enum WordedAct {
    NOTE("catatan", "console.ask.note") {
        @Override
        Command command(String words) {
            return new Command.AddNote(words, null);
        }

        @Override
        boolean isWaitingForWords(@Nullable Result considered) {
            return considered == null;
        }
    },
    WITHDRAW("batal", "prompt.withdrawal") {
        @Override
        Command command(String words) {
            return new Command.Withdraw(words);
        }
    },
    REOPEN("buka", "prompt.reopening") {
        @Override
        Command command(String words) {
            return new Command.Reopen(words);
        }
    };

    /** As a message of Telegram's, with room to spare. */
    private static final Field WORDS = new Field(
            "catatan", Text.of("Catatan"), Text.of("Catatan"), FieldType.TEXT, 4000L, null, Map.of(), false, null);

    private final String path;
    private final String question;

    WordedAct(String path, String question) {
        this.path = path;
        this.question = question;
    }

    abstract Command command(String words);

    /** Whether nothing but the words stands in the way. */
    boolean isWaitingForWords(@Nullable Result considered) {
        return Result.isRefusedFor(considered, Rejection.ReasonRequired.class);
    }

    /** The end of its page's address, and of the keys of its texts. */
    String path() {
        return path;
    }

    /** Key of what is asked. */
    String question() {
        return question;
    }

    Field field() {
        return this == NOTE ? WORDS : AnswerCheck.REASON;
    }

    /** Empty for what there is no page for. */
    static Optional<WordedAct> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** What this visitor may do now. */
    static List<WordedAct> offered(Workplace work, Visitor visitor, Run run) {
        return Arrays.stream(values())
                .filter(act -> act.isWaitingForWords(act.considered(work, visitor, run)))
                .toList();
    }

    /** Without words, where that is refused for the words only in the end. */
    @Nullable
    Result considered(Workplace work, Visitor visitor, Run run) {
        return work.desk().consider(run.id(), command(this == NOTE ? "-" : ""), visitor.who());
    }
}
