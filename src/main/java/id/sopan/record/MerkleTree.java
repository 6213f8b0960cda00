package id.sopan.record;

import id.sopan.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The Merkle tree of RFC 9162, section 2.1.1, with SHA-256: {@code 0x00} before a leaf, {@code 0x01} before a node. Of
 * its leaves it holds none, only the roots of its full subtrees.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = Sha256.digest();
    /** The smallest first; as many as there are ones in the number of leaves, in binary. */
    private final Deque<byte[]> fullSubtrees = new ArrayDeque<>();

    private int leaves;

    static String root(Iterable<Leaf> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** To the right of those before. */
    void add(Leaf leaf) {
        byte[] subtree = hash(leaf);
        for (int before = leaves; (before & 1) == 1; before >>= 1) {
            subtree = node(fullSubtrees.pop(), subtree);
        }
        fullSubtrees.push(subtree);
        leaves++;
    }

    int leaves() {
        return leaves;
    }

    /** In lower-case hexadecimal; of no leaves the hash of nothing. */
    String root() {
        Iterator<byte[]> fromTheRight = fullSubtrees.iterator();
        byte[] root = fromTheRight.hasNext() ? fromTheRight.next() : sha256.digest();
        while (fromTheRight.hasNext()) {
            root = node(fromTheRight.next(), root);
        }
        return HexFormat.of().formatHex(root);
    }

    byte[] hash(Leaf leaf) {
        sha256.update(LEAF);
        return sha256.digest(leaf.line().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }
}
