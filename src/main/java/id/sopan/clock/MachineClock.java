package id.sopan.clock;

import id.sopan.checkup.Link;
import id.sopan.conversation.AdminPost;
import id.sopan.desk.Runs;
import id.sopan.measure.ClockFault;
import id.sopan.measure.PutBack;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Watches the machine's clock, notes what was wrong with it, and tells the admins. To be looked at by one thread. */
public final class MachineClock {

    private final OtherTime time;
    private final ClockFaults faults;
    private final List<Runnable> looks;

    public MachineClock(Store store, InstantSource clock, OtherTime time, AdminPost admins, Runs runs, ZoneId zone) {
        this.time = time;
        faults = new ClockFaults(store);
        ClockNews news = new ClockNews(admins, runs, time, zone);
        // of several machines the log of the one that is wrong says so
        OtherTime unlikeOthers = store.isShared() ? time : OtherTime.UNTOLD;
        looks = List.of(
                new ClockWatch(store, clock, faults, news::tell)::look,
                new ClockApart(time, OtherTime.HOURS, ahead -> news.tellWrong(ahead, true))::look,
                new ClockOff(time, clock, faults, ahead -> news.tellWrong(ahead, false))::look,
                new ClockApart(unlikeOthers, Link.SAME_CLOCK, ClockNews::logUnlikeOthers)::look);
    }

    /** To be called every few seconds. */
    public void look() {
        looks.forEach(Runnable::run);
    }

    /** Each time that it was noticed to be wrong, by any instance. */
    public List<ClockFault> faults() {
        return faults.known();
    }

    /** Each time that it was put back, likewise. */
    public List<PutBack> putBacks() {
        return faults.putBacks();
    }

    /** Whether weeks can be told by it, as far as Telegram tells. */
    public boolean isRight() {
        return time.isRight();
    }
}
