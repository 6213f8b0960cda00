package id.sopan.procedure;

/** The languages that Sopan speaks: Indonesian, and English beside it. */
public enum Language {
    ID,
    EN
}
