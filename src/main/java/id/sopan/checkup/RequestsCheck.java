package id.sopan.checkup;

/** Whether what is stored of the requests can be read. */
final class RequestsCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        return facts.illegible().isEmpty()
                ? Finding.fine("check.requests.fine", Checkup.NEWEST)
                : Finding.wrong("check.requests.illegible", facts.illegible());
    }
}
