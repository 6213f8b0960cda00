package id.sopan;

import id.sopan.setting.UnfitSetting;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bot a store is of. Another one is in none of its groups and would take them all for lost; beside the first it would
 * also speak, since each bot has a lease of its own.
 */
final class OwnBot {

    /** The setting that names the bot whose place another takes for good. */
    static final String FORMER = "SOPAN_FORMER_BOT";

    private static final String ID = "bot";

    private OwnBot() {}

    /**
     * Notes the bot, where none is noted or nobody has met that one yet.
     *
     * @param own id of the bot, which its token begins with
     * @param former id of the bot whose place it takes; null for none
     * @throws UnfitSetting where the store is another bot's; the message says what to do
     */
    static void take(Store store, long own, @Nullable Long former) {
        Documents settings = store.documents(Collection.SETTINGS);
        while (true) {
            Optional<Document> noted = settings.find(ID);
            if (noted.isPresent() && noted.get().order() == own) {
                return;
            }
            noted.map(Document::order).filter(bot -> !bot.equals(former)).ifPresent(bot -> refuse(store, bot, own));
            long version = noted.map(Document::version).orElse(0L);
            Document next = new Document(ID, version + 1, own, Set.of(), "{}");
            if (version == 0 ? settings.insert(next) : settings.replace(next, version)) {
                return;
            }
        }
    }

    private static void refuse(Store store, long noted, long own) {
        boolean met =
                !store.documents(Collection.CHATS).query(Query.all().limit(1)).isEmpty();
        if (met) {
            throw new UnfitSetting("SOPAN_TELEGRAM_TOKEN", """
                    token ini milik bot %2$d, sedangkan data pada SOPAN_DATA atau SOPAN_MONGODB_URI milik bot %1$d. Mohon isi \
                    token bot %1$d (BotFather: /token), atau tempat data bot %2$d. Bila bot %2$d menggantikan bot %1$d untuk \
                    seterusnya: hentikan semua instans, lalu jalankan dengan %3$s=%1$d.
                    This is the token of the bot %2$d, and the data of SOPAN_DATA or SOPAN_MONGODB_URI are of the bot %1$d. \
                    Set the token of the bot %1$d (BotFather: /token), or where the data of the bot %2$d are. Where the bot \
                    %2$d takes the place of %1$d for good: stop all instances, then start with %3$s=%1$d.""".formatted(noted, own, FORMER));
        }
    }
}
