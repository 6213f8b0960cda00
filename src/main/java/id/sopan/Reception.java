package id.sopan;

import id.sopan.conversation.ConsoleAccess;
import id.sopan.conversation.Conversation;
import id.sopan.conversation.Listener;
import id.sopan.outbox.RunProjection;
import id.sopan.roster.AdminCode;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.UpdateLoop;
import java.time.InstantSource;
import java.time.ZoneId;

/** Who hears what people say and tap. */
record Reception(Listener listener, UpdateLoop updates) {

    static Reception of(
            Telegram telegram,
            Store store,
            Agency agency,
            AdminCode code,
            Speech speech,
            RunProjection projection,
            Publications publications,
            ConsoleAccess console,
            InstantSource clock,
            ZoneId zone) {
        Listener listener = Conversation.over(
                store,
                agency.desk(),
                agency.runs(),
                agency.procedures(),
                agency.roster(),
                agency.calendars(),
                code,
                projection,
                speech.surfaces(),
                speech.outbox(),
                speech.replies(),
                publications.reports(),
                publications.files(),
                publications.drawings(),
                console,
                clock,
                zone);
        return new Reception(listener, telegram.updates(listener, store.documents(Collection.DEADLETTERS), clock));
    }
}
