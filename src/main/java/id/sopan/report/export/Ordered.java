package id.sopan.report.export;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;

/** Something that somebody waits for in a chat. */
interface Ordered {

    Address to();

    Language language();

    Ordered movedTo(Address there);
}
