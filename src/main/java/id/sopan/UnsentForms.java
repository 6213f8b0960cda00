package id.sopan;

import id.sopan.conversation.OpenForms;
import id.sopan.schedule.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Has those reminded who filled in a form and did not send it. The forms are looked at now and then: what is left unsent now is
 * told the next working day at the earliest.
 */
final class UnsentForms implements Recurring {

    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);

    private final OpenForms forms;
    private Instant looked = Instant.MAX;
    private Instant next = Instant.MIN;

    UnsentForms(OpenForms forms) {
        this.forms = forms;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return forms.nextReminder(after);
    }

    @Override
    public void run(Instant now) {
        if (now.isBefore(looked) || !now.isBefore(next)) {
            Instant later = now.plus(NOW_AND_THEN);
            next = forms.remind(now).filter(later::isAfter).orElse(later);
            looked = now;
        }
    }
}
