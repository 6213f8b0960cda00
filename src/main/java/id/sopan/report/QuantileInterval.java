package id.sopan.report;

/**
 * A distribution-free confidence interval for a quantile, from order statistics: the number of values below the
 * quantile is binomial, whatever the distribution (H. A. David and H. N. Nagaraja, Order Statistics, 3rd ed. 2003,
 * section 7.1; G. J. Hahn and W. Q. Meeker, Statistical Intervals, 1991, section 5.2).
 *
 * @param lower rank of the lower bound, from 1
 * @param upper rank of the upper bound
 */
record QuantileInterval(int lower, int upper) {

    /**
     * With at most half of the remaining probability on either side.
     *
     * @param n how many values there are
     * @param quantile between 0 and 1, such as 0.8
     * @param confidence such as 0.9
     * @throws IllegalArgumentException where n values are too few to bound it on both sides
     */
    public static QuantileInterval of(int n, double quantile, double confidence) {
        double tail = (1 - confidence) / 2;
        int lower = 0;
        int upper = n + 1;
        double below = 0;
        double logMass = n * Math.log1p(-quantile);
        for (int k = 0; k < n; k++) {
            below += Math.exp(logMass);
            if (below <= tail) {
                lower = k + 1;
            }
            if (below >= 1 - tail && upper > n) {
                upper = k + 1;
            }
            logMass += Math.log((double) (n - k) / (k + 1)) + Math.log(quantile) - Math.log1p(-quantile);
        }
        if (lower == 0 || upper > n) {
            throw new IllegalArgumentException(n + " values do not bound the quantile " + quantile);
        }
        return new QuantileInterval(lower, upper);
    }
}
