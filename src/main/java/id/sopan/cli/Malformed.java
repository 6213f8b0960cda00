package id.sopan.cli;

/** A line that is no question, and why: in Indonesian and in English. */
final class Malformed extends Exception {

    Malformed(String id, String en) {
        super(id + " / " + en, null, false, false);
    }
}
