package id.sopan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Where the steps of a play come from: made up as time goes, or those of a scenario. */
sealed interface Script {

    /** The next step; null where there is none. Whoever is named is idle, where it is made up. */
    @Nullable
    Step next(List<String> idle, boolean awake);

    Map<String, ?> plan();

    long seed();

    /** Random steps for some time. */
    final class MadeUp implements Script {

        private static final int LONGEST_GAP = 240;
        private static final int SHORTEST_GAP = 20;

        /** So much seldomer a bot is killed that does not hear yet. */
        private static final int ASLEEP = 4;

        private static final int MOST_ON_THE_CLOCK = 3;

        private final long seed;
        private final Random random;
        private final Map<String, ?> plan;
        private final int life;
        private final long latest;
        private long left;
        private long looked = System.currentTimeMillis();

        /**
         * @param life milliseconds for which a process lives on average
         * @param millis for which it hears, all of them together; at most three times as long on the clock
         */
        MadeUp(long seed, Map<String, ?> plan, int life, long millis) {
            this.seed = seed;
            this.random = new Random(seed);
            this.plan = plan;
            this.life = life;
            this.left = millis;
            this.latest = looked + MOST_ON_THE_CLOCK * millis;
        }

        @Override
        public @Nullable Step next(List<String> idle, boolean awake) {
            if (isOver(awake)) {
                return null;
            }
            int after = SHORTEST_GAP + random.nextInt(LONGEST_GAP - SHORTEST_GAP);
            int pick = random.nextInt();
            if (random.nextInt(life) < after && (awake || random.nextInt(ASLEEP) == 0)) {
                return new Step(after, null, awake ? Step.AWAKE : 0);
            }
            return new Step(after, idle.isEmpty() ? "" : idle.get(random.nextInt(idle.size())), pick);
        }

        private boolean isOver(boolean awake) {
            long now = System.currentTimeMillis();
            left -= awake ? now - looked : 0;
            looked = now;
            return left < 0 || now > latest;
        }

        @Override
        public Map<String, ?> plan() {
            return plan;
        }

        @Override
        public long seed() {
            return seed;
        }
    }

    /** Those of a scenario, one after the other. */
    final class Recorded implements Script {

        private final Scenario scenario;
        private final List<Step> left;

        Recorded(Scenario scenario) {
            this.scenario = scenario;
            this.left = new ArrayList<>(scenario.steps());
        }

        @Override
        public @Nullable Step next(List<String> idle, boolean awake) {
            return left.isEmpty() ? null : left.removeFirst();
        }

        @Override
        public Map<String, ?> plan() {
            return scenario.plan();
        }

        @Override
        public long seed() {
            return scenario.seed();
        }
    }
}
