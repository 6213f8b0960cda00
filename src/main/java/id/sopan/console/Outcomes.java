package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunView;
import id.sopan.wording.Viewpoint;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is answered once something was pressed. */
final class Outcomes {

    private Outcomes() {}

    /** @param words what was written, which stands there still where nothing came of it */
    static ModelAndView of(Workplace work, Visitor visitor, Run run, @Nullable String words, Result result) {
        return switch (result) {
            case Result.Done ignored -> back(run, "tercatat");
            case Result.Repeated ignored -> back(run, "sudah");
            case Result.Refused refused -> {
                RunView now = work.projection().view(refused.run());
                Refusals refusals = Refusals.of(now, Viewpoint.anywhere(visitor.language(), visitor.zone()));
                yield refused(visitor, run, words, refusals.alert(refused.rejection()));
            }
            case Result.MembershipUnknown ignored -> refused(visitor, run, words, Notice.MEMBERSHIP_UNKNOWN);
            case Result.NotBegun ignored -> refused(visitor, run, words, Notice.FORGED);
            case Result.UnknownRun ignored -> refused(visitor, run, words, Notice.CARD_UNKNOWN);
        };
    }

    private static ModelAndView back(Run run, String what) {
        return SignInPages.seeOther("/konsol/permohonan/" + run.number() + "?hasil=" + what);
    }

    static ModelAndView refused(Visitor visitor, Run run, @Nullable String words, Notice why) {
        return refused(visitor, run, words, why.alert(visitor.language()));
    }

    static ModelAndView refused(Visitor visitor, Run run, @Nullable String words, String why) {
        ModelAndView page = Pages.of(visitor, "run", "ditolak")
                .addObject("number", run.number())
                .addObject("why", why)
                .addObject("words", words == null ? "" : words);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The same for the same button of the same page in the hands of the same person. */
    static Origin once(Visitor visitor, String form, String what) {
        String all = visitor.person() + " " + form + " " + what;
        return Origin.form(
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
