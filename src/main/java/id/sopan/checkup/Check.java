package id.sopan.checkup;

/** One line of the checklist. */
interface Check {

    Finding of(Facts facts);
}
