package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/record.md says what the program does. */
class RecordPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\S+ \\d+ [0-9a-f]{64})` \\| `([0-9a-f]{64})` \\|$");

    @Test
    void theExampleIsWhatTheProgramComputes() throws IOException {
        String page = Files.readString(Path.of("docs/record.md"));
        MerkleTree tree = new MerkleTree();
        List<Leaf> leaves = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            Leaf leaf = Leaf.of(row.group(1));
            leaves.add(leaf);
            assertThat(HexFormat.of().formatHex(tree.hash(leaf))).isEqualTo(row.group(2));
        }
        assertThat(leaves).hasSize(3);
        assertThat(page)
                .contains("over the first two is `" + MerkleTree.root(leaves.subList(0, 2)) + "`")
                .contains("that and the third leaf, `" + MerkleTree.root(leaves) + "`");
    }
}
