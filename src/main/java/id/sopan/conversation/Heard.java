package id.sopan.conversation;

/** What somebody said or tapped, and may be answered. */
interface Heard {

    Sender sender();

    Place place();

    /** The same where it is delivered once more; what is done in answer to it is kept under this. */
    String origin();
}
