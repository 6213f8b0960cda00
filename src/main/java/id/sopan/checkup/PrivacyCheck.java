package id.sopan.checkup;

import java.util.List;

/** Whether the bot hears only what is meant for it. */
final class PrivacyCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        return facts.link()
                .map(link -> link.readsAll()
                        ? Finding.doubtful("check.privacy.off", link.username())
                                .pressing(List.of(new Press.OpenBotFather()))
                        : Finding.fine("check.privacy.on"))
                .orElseGet(() -> Finding.doubtful("check.privacy.unknown"));
    }
}
