package id.sopan;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Leaves the methods of a class in their order and, as every orderer does, in one thread, while classes go side by side.
 * The mode for classes alone would do so too, but for those that run once for each store (JUnit's class templates).
 */
public final class OneByOne implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        // as they are
    }
}
