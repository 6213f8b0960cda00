package id.sopan.setting;

/** A setting that has a value which it cannot have; the message names it, and says what is allowed. */
public final class UnfitSetting extends RuntimeException {

    public UnfitSetting(String name, String allowed) {
        super(name + ": " + allowed);
    }
}
