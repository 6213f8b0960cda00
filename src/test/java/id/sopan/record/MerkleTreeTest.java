package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 9162, as its section 2.1.1 defines it. */
class MerkleTreeTest {

    private static List<Leaf> leaves(int count) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            leaves.add(new Leaf("WS-2026-%04d".formatted(i), i, "%064x".formatted(i)));
        }
        return leaves;
    }

    @Test
    void aTreeOfAnySizeIsSplitAtTheLargestPowerOfTwo() throws GeneralSecurityException {
        for (int count = 0; count <= 70; count++) {
            assertThat(MerkleTree.root(leaves(count)))
                    .as("of %s leaves", count)
                    .isEqualTo(HexFormat.of().formatHex(defined(leaves(count))));
        }
    }

    private static byte[] defined(List<Leaf> leaves) throws GeneralSecurityException {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.getFirst().line().getBytes(StandardCharsets.UTF_8));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @Test
    void whatIsCoveredIsReadBackFromItsLine() {
        Leaf leaf = leaves(3).getLast();
        assertThat(Leaf.of(leaf.line())).isEqualTo(leaf);
    }
}
