package id.sopan.record;

/** Why a file cannot be read as an archive, in both languages. */
public final class UnfitArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitArchive(String inIndonesian, String inEnglish) {
        super(inIndonesian + System.lineSeparator() + inEnglish);
    }
}
