package id.sopan.checkup;

/** Whether Telegram knows the token. */
final class TokenCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        return facts.link()
                .map(link -> Finding.fine("check.token.fine", link.username()))
                .orElseGet(() -> Finding.doubtful("check.token.away"));
    }
}
