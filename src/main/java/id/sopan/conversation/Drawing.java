package id.sopan.conversation;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.report.export.DrawingOrder;
import id.sopan.report.export.DrawingOrder.Kind;
import id.sopan.report.export.FilePost;
import id.sopan.wording.Card;
import id.sopan.wording.FlowCards;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /alur}, and the form that {@code /sop} sends: who may read a run may see it. */
record Drawing(Office office, Reading reading, Lists lists, FilePost<DrawingOrder> drawings) {

    /** {@code /alur}, {@code /alur WS-2026-0001} or {@code /alur webservice} */
    void flow(Message message, String arguments) {
        Place place = message.place();
        if (arguments.isEmpty()) {
            office.list(message, offer(message, 0));
            return;
        }
        Numbered.Written written = Numbered.Written.of(arguments, office.year());
        Optional<Run> run = written.found(number -> reading.numbered(number, place, message.sender())).stream()
                .findFirst();
        Optional<Procedure> procedure = named(arguments.toLowerCase(Locale.ROOT));
        if (run.isPresent()) {
            drawings.order(message.origin(), message.sender().id(), order(message, run.get(), null));
        } else if (procedure.isPresent()) {
            drawings.order(
                    message.origin(),
                    message.sender().id(),
                    order(place, Kind.PROCEDURE, procedure.get().id(), office.zone(), null));
        } else {
            boolean isNumber = Runs.NUMBER.matcher(written.number()).matches();
            reading.sayUnknown(message, written, isNumber ? written.number() : arguments, Notice.FLOW_UNKNOWN);
        }
    }

    private Card offer(Heard heard, int page) {
        List<String> ids = Lists.oldestFirst(lists.open(heard.place(), heard.sender()));
        return FlowCards.offer(
                ids.size(),
                lists.read(ids).map(office::view),
                office.procedures().all(),
                page,
                office.language(heard.place()));
    }

    /** Whether another page of what can be seen is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        if (!wanted.what().equals(FlowCards.PAGE)) {
            return Optional.empty();
        }
        office.turn(tap, offer(tap, wanted.page()));
        return Optional.of(Answer.NONE);
    }

    private Optional<Procedure> named(String word) {
        return office.procedures().current(word).or(() -> office.procedures().named(word));
    }

    /**
     * A button.
     *
     * @param option id of a run or procedure, and after a dot which picture of several
     */
    Answer flow(Inbound.Tapped tap, String option) {
        int dot = option.lastIndexOf('.');
        boolean counted = dot > 0 && option.substring(dot + 1).matches("\\d{1,3}");
        String id = counted ? option.substring(0, dot) : option;
        Integer part = counted ? Integer.valueOf(option.substring(dot + 1)) : null;
        Place place = tap.place();
        Optional<Run> run = office.runs().find(id);
        if (run.isPresent() && !reading.mayRead(run.get(), place, tap.sender())) {
            return office.alert(tap, Notice.FORGED);
        }
        Optional<DrawingOrder> order = run.map(found -> order(tap, found, part))
                .or(() -> office.procedures()
                        .current(id)
                        .map(procedure -> order(place, Kind.PROCEDURE, procedure.id(), office.zone(), part)));
        order.ifPresent(ordered -> drawings.order(tap.origin(), tap.sender().id(), ordered));
        return order.isPresent()
                ? Answer.toast(Notice.PICTURE_COMING.alert(office.language(place)))
                : office.alert(tap, Notice.FORGED);
    }

    void sop(Heard heard, String id) {
        drawings.order(heard.origin(), heard.sender().id(), order(heard.place(), Kind.SOP, id, office.zone(), null));
    }

    private DrawingOrder order(Heard heard, Run run, @Nullable Integer part) {
        return order(
                heard.place(), Kind.RUN, run.id(), reading.viewpoint(run, heard).zone(), part);
    }

    private DrawingOrder order(Place place, Kind kind, String id, ZoneId zone, @Nullable Integer part) {
        Address to = Office.address(place);
        Language language = office.language(place);
        return new DrawingOrder(to, language, zone.getId(), kind, id, part);
    }
}
