package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Hat;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is called by name; in the place of whoever is away, their stand-in.
 *
 * @param phone Telegram's id of whose phone rings
 */
record Called(long phone, Html html) {

    /** @param hat what they are called as; null where they are called as themselves alone */
    static Called of(Scene scene, @Nullable Hat hat, Mention who) {
        return of(scene, hat, who, any -> true);
    }

    /** @param fit which stand-ins may be called */
    static Called of(Scene scene, @Nullable Hat hat, Mention who, Predicate<Represented> fit) {
        Teller teller = scene.teller();
        return (hat == null ? Optional.<Represented>empty() : scene.viewpoint().representing(hat, who.id()))
                .filter(fit)
                .map(away -> new Called(away.deputy().id(), instead(teller, away)))
                .orElseGet(() -> new Called(who.id(), who.addressed()));
    }

    /** As the record names who acts so. */
    private static Html instead(Teller teller, Represented away) {
        Html deputy = away.deputy().addressed();
        return away.officer() ? deputy : teller.html("lead.instead", deputy, teller.name(away.away()));
    }

    /** Whoever acted so, or has something in hand; where they stood in and do no longer, whom they represented. */
    static @Nullable Called of(Scene scene, By by) {
        if (by.person() == null) {
            return null;
        }
        Hat hat = by.unit() == null || by.role() == null ? null : new Hat(by.unit(), by.role());
        if (by.represents() == null || hat == null) {
            return of(scene, hat, Mention.of(by.person()));
        }
        Called instead = of(scene, hat, Mention.of(by.represents()));
        return instead.phone() == by.person().id()
                ? new Called(instead.phone(), Mention.of(by.person()).addressed())
                : instead;
    }
}
