package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Failures become short. */
class ShrinkingTest {

    private final List<Integer> hundred = IntStream.range(0, 100).boxed().toList();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatIsNeededIsLeft() {
        assertThat(Shrinking.shortest(hundred, list -> list.containsAll(List.of(3, 50, 97)), () -> true))
                .containsExactly(3, 50, 97);
    }

    @Test
    void whatIsNeededByItselfAloneIsFoundSoon() {
        assertThat(Shrinking.shortest(
                        hundred,
                        list -> {
                            tries.incrementAndGet();
                            return list.contains(77);
                        },
                        () -> true))
                .containsExactly(77);
        assertThat(tries).hasValueLessThan(40);
    }

    @Test
    void whereTimeIsUpWhatWasFoundSoFarIsAnswered() {
        List<Integer> found = Shrinking.shortest(hundred, list -> list.contains(77), () -> tries.incrementAndGet() < 6);
        assertThat(found).contains(77).hasSizeLessThan(100).hasSizeGreaterThan(1);
    }
}
