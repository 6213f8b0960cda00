package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.roster.Audit.What;
import id.sopan.roster.PersonChange.Asked;
import id.sopan.roster.PersonChange.Declined;
import id.sopan.roster.PersonChange.Listed;
import id.sopan.roster.PersonChange.Refused;
import id.sopan.roster.PersonChange.Unchanged;
import id.sopan.roster.PersonChange.Unlisted;
import id.sopan.roster.PersonChange.Withdrawn;
import id.sopan.roster.Shelf.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who is listed for which unit and role, and who asks to be. */
record Listing(People people, Units units, Authority authority) {

    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);

    PersonChange list(Signature by, Person person, Hat hat) {
        return unfit(person, hat)
                .<PersonChange>map(Refused::new)
                .orElseGet(() -> people.change(person, file -> listing(by, file, hat, What.LISTED)));
    }

    PersonChange unlist(Signature by, long person, Hat hat) {
        return known(person, file -> {
            PersonnelFile after = file.unlisting(hat);
            return after.equals(file)
                    ? Change.stay(new Unchanged(file.colleague()))
                    : new Change<>(after, by.audit(What.UNLISTED, person, said(hat)), new Unlisted());
        });
    }

    PersonChange ask(Signature by, Person person, Hat hat) {
        return unfit(person, hat)
                .<PersonChange>map(Refused::new)
                .orElseGet(() -> people.change(person, file -> asking(by, file, hat)));
    }

    private Change<PersonnelFile, PersonChange> asking(Signature by, PersonnelFile file, Hat hat) {
        if (file.colleague().listed().contains(hat)) {
            return Change.stay(new Unchanged(file.colleague()));
        }
        Asking before = file.asked(hat).orElse(null);
        if (before != null && before.refused() == null) {
            return Change.stay(new Asked(file.request(before), true));
        }
        Instant until = before == null || before.refused() == null
                ? by.at()
                : before.refused().plus(AFTER_REFUSAL);
        if (by.at().isBefore(until)) {
            return Change.stay(new Refused(new Refusal.RefusedLately(until)));
        }
        Asking asked = new Asking(hat, by.at(), null);
        Audit audit = by.audit(What.ASKED, file.colleague().id(), said(hat));
        return new Change<>(file.with(asked), audit, new Asked(file.request(asked), false));
    }

    PersonChange confirm(Signature by, String request) {
        return answer(request, (file, hat) -> {
            Optional<Refusal> unfit = unfit(file.colleague().person(), hat);
            return unfit.isPresent() ? Change.stay(new Refused(unfit.get())) : listing(by, file, hat, What.CONFIRMED);
        });
    }

    PersonChange refuse(Signature by, String request) {
        return answer(request, (file, hat) -> {
            Asking asked = file.asked(hat).orElseThrow();
            return new Change<>(
                    file.with(new Asking(hat, asked.at(), by.at())),
                    by.audit(What.DECLINED, file.colleague().id(), said(hat)),
                    new Declined(file.request(asked)));
        });
    }

    PersonChange withdraw(Signature by, String request) {
        return answer(
                request,
                (file, hat) -> new Change<>(
                        file.withoutAsking(hat),
                        by.audit(What.WITHDRAWN, file.colleague().id(), said(hat)),
                        new Withdrawn()));
    }

    private PersonChange answer(
            String request, BiFunction<PersonnelFile, Hat, Change<PersonnelFile, PersonChange>> answer) {
        Request.Named named = Request.parse(request).orElse(null);
        if (named == null) {
            return new Refused(new Refusal.NotAsked());
        }
        return known(named.person(), file -> {
            if (file.colleague().listed().contains(named.hat())) {
                return Change.stay(new Unchanged(file.colleague()));
            }
            boolean waits = file.asked(named.hat())
                    .filter(asked -> asked.refused() == null)
                    .isPresent();
            return waits ? answer.apply(file, named.hat()) : Change.stay(new Refused(new Refusal.NotAsked()));
        });
    }

    private static Change<PersonnelFile, PersonChange> listing(Signature by, PersonnelFile file, Hat hat, What what) {
        PersonnelFile after = file.listing(hat);
        return after.equals(file)
                ? Change.stay(new Unchanged(file.colleague()))
                : new Change<>(
                        after, by.audit(what, file.colleague().id(), said(hat)), new Listed(after.colleague(), hat));
    }

    private PersonChange known(long person, Function<PersonnelFile, Change<PersonnelFile, PersonChange>> decide) {
        return people.changeKnown(person, decide).orElseGet(() -> new Refused(new Refusal.UnknownPerson()));
    }

    private Optional<Refusal> unfit(Person person, Hat hat) {
        if (!People.isPerson(person.id())) {
            return Optional.of(new Refusal.NotAPerson());
        }
        Unit unit = units.register().unit(hat.unit()).orElse(null);
        if (unit == null) {
            return Optional.of(new Refusal.UnknownUnit(hat.unit()));
        }
        if (!unit.holds(hat.role())) {
            return Optional.of(new Refusal.RoleNotHeld(unit, hat.role()));
        }
        return authority.isOutside(unit.id(), person.id())
                ? Optional.of(new Refusal.NotInGroup(person, unit))
                : Optional.empty();
    }

    private static String said(Hat hat) {
        return hat.unit() + " " + hat.role().id();
    }
}
