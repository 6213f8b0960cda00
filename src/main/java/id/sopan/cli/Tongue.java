package id.sopan.cli;

/** What {@code --language} may be, as it is written. */
enum Tongue {
    id,
    en
}
