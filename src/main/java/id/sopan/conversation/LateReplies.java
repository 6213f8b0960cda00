package id.sopan.conversation;

import id.sopan.desk.LateFlow;
import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.wording.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replies that answer when, what and why, of an act that is entered late. */
record LateReplies(Office office, Acting acting, LateEntries late) {

    void reply(Message message, Dialogue dialogue) {
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        LateFlow flow = late.flow(run, dialogue.subject());
        String asked = dialogue.field();
        if (asked == null) {
            office.say(message, Notice.WANTS_BUTTON);
            return;
        }
        Field field = asked.equals(LateFlow.OUTPUT) ? flow.output().orElseThrow() : PromptReplies.REASON;
        if (office.isUnfit(message, Given.unfit(message, field.type()))) {
            office.dialogues().heard(dialogue.id(), message);
        } else if (asked.equals(LateFlow.WHEN)) {
            when(message, dialogue, run, flow);
        } else {
            text(message, dialogue, flow, field, asked);
        }
    }

    private void text(Message message, Dialogue dialogue, LateFlow flow, Field field, String asked) {
        String given = Given.answer(message, field.type(), office.zone(message.place()));
        Misfit misfit = Given.misfit(field, given);
        if (misfit == null) {
            answered(message, dialogue, flow, asked, given);
        } else {
            office.dialogues().askAgain(dialogue, message, misfit);
        }
    }

    private void when(Message message, Dialogue dialogue, Run run, LateFlow flow) {
        ZoneId zone = office.zone(message.place());
        Optional<Instant> at =
                StatedTime.read(message.text(), zone, office.clock().instant());
        if (at.isEmpty()) {
            office.dialogues().askAgain(dialogue, message, Misfit.NOT_A_TIME);
            return;
        }
        Map<String, String> answers =
                new HashMap<>(Map.of(LateFlow.WHEN, at.get().toString()));
        Result considered = late.consider(run, flow, answers, message.sender());
        if (considered instanceof Result.Refused refused && LateFlow.isAboutTime(refused.rejection())) {
            acting.reply(message, considered);
            office.dialogues().heard(dialogue.id(), message);
        } else {
            answered(message, dialogue, flow, LateFlow.WHEN, at.get().toString());
        }
    }

    private void answered(Message message, Dialogue dialogue, LateFlow flow, String field, String answer) {
        office.take(
                message,
                dialogue,
                open -> LateEntries.goOn(new Change(open).taken(message, field).answer(field, answer), flow)
                        .done());
    }
}
