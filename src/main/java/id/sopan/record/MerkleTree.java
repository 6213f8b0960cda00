package id.sopan.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** The Merkle tree of RFC 9162, section 2.1.1, with SHA-256: {@code 0x00} before a leaf, {@code 0x01} before a node. */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In lower-case hexadecimal; of no leaves the hash of nothing. */
    String root(Collection<Leaf> leaves) {
        List<byte[]> level = new ArrayList<>(leaves.size());
        leaves.forEach(leaf -> level.add(hash(leaf)));
        return HexFormat.of().formatHex(level.isEmpty() ? sha256.digest() : root(level));
    }

    byte[] hash(Leaf leaf) {
        sha256.update(LEAF);
        return sha256.digest(leaf.line().getBytes(StandardCharsets.UTF_8));
    }

    /** Pairs from the left, the odd one goes up as it is: the tree that splits at the largest power of two. */
    private byte[] root(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
