package id.sopan.checkup;

import id.sopan.store.Keeping;

/** Sopan sees no backups: says how one is made. */
final class BackupCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        return switch (facts.store()) {
            case Keeping.InFile file ->
                Finding.doubtful("check.backup.file", file.path().toString());
            case Keeping.InCluster cluster -> Finding.doubtful("check.backup.cluster");
        };
    }
}
