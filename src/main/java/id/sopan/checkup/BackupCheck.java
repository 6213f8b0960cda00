package id.sopan.checkup;

/** Sopan sees no backups: says how one is made. */
final class BackupCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        return Finding.doubtful("check.backup");
    }
}
