package id.sopan.console;

import id.sopan.drawing.SystemLetters;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.wording.FlowText;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The flow chart of a run, as {@code /alur} sends it. */
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
        try {
            return Optional.of(
                    new FlowPictures(procedure, visitor.language(), text.words(), text.marks(), new SystemLetters()));
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            LOG.warn("A flow chart cannot be drawn; are fontconfig and a font installed?", noFonts);
            return Optional.empty();
        }
    }
}
