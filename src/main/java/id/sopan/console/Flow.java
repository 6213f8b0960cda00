package id.sopan.console;

import id.sopan.drawing.SystemLetters;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.wording.FlowText;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Flow charts, as {@code /alur} sends it. */
final class Flow {

    private static final Logger LOG = LoggerFactory.getLogger(Flow.class);

    private Flow() {}

    /** Empty where this machine cannot draw. */
    static Optional<FlowPictures> of(Workplace work, Visitor visitor, Run run) {
        Procedure procedure = work.projection().definition(run);
        FlowText text = FlowText.of(
                work.projection().view(run, procedure),
                work.projection().time(run, procedure),
                visitor.language(),
                visitor.zone());
        return of(procedure, visitor.language(), text);
    }

    /** That of a procedure with no run, likewise. */
    static Optional<FlowPictures> of(Procedure procedure, Language language) {
        return of(procedure, language, FlowText.of(procedure, language));
    }

    /** As an answer; empty where there is no such part. */
    static Optional<ResponseEntity<String>> picture(FlowPictures flow, int part) {
        return part < 0 || part >= flow.count()
                ? Optional.empty()
                : Optional.of(ResponseEntity.ok()
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .body(flow.draw(part).svg()));
    }

    private static Optional<FlowPictures> of(Procedure procedure, Language language, FlowText text) {
        try {
            return Optional.of(new FlowPictures(procedure, language, text.words(), text.marks(), new SystemLetters()));
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            LOG.warn("A flow chart cannot be drawn; are fontconfig and a font installed?", noFonts);
            return Optional.empty();
        }
    }
}
