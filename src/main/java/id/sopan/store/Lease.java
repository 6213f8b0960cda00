package id.sopan.store;

/**
 * What one of several instances has alone until it lets go, or has not renewed it in time. Its time is measured by the
 * instances' own clocks, which must not be further apart than it is long.
 */
public interface Lease {

    /**
     * Takes it, or keeps it for its whole time from now.
     *
     * @return false while another instance has it
     * @throws StoreUnavailable when that cannot be known
     */
    boolean hold();

    /** Lets another instance have it at once; does nothing where it is not held, or the store is away. */
    void release();

    /** Of a store that belongs to one instance. */
    static Lease sole() {
        return new Lease() {
            @Override
            public boolean hold() {
                return true;
            }

            @Override
            public void release() {}
        };
    }
}
