package id.sopan.checkup;

/** Whether what is stored of the requests can be read. */
final class RequestsCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        if (!facts.illegible().isEmpty()) {
            return Finding.wrong("check.requests.illegible", facts.illegible());
        }
        return facts.newest() == 0
                ? Finding.fine("check.requests.none")
                : Finding.fine("check.requests.fine", facts.newest());
    }
}
