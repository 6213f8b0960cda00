package id.sopan.report.export;

import id.sopan.desk.Runs;
import id.sopan.drawing.Pdf;
import id.sopan.drawing.Png;
import id.sopan.drawing.SystemLetters;
import id.sopan.engine.Run;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.procedure.print.SopSheet;
import id.sopan.report.TemporaryFiles;
import id.sopan.wording.Card;
import id.sopan.wording.FlowCards;
import id.sopan.wording.FlowText;
import id.sopan.wording.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws what was ordered, as it stands when it is drawn, one at a time; throws whatever hinders it. */
public final class DrawingMaker implements Function<DrawingOrder, Card> {

    private static final Logger LOG = LoggerFactory.getLogger(DrawingMaker.class);

    private final Runs runs;
    private final ProcedureLibrary procedures;
    private final RunProjection projection;
    private final ReentrantLock drawing = new ReentrantLock();

    public DrawingMaker(Runs runs, ProcedureLibrary procedures, RunProjection projection) {
        this.runs = runs;
        this.procedures = procedures;
        this.projection = projection;
    }

    @Override
    public Card apply(DrawingOrder order) {
        drawing.lock();
        try {
            return switch (order.kind()) {
                case RUN -> run(order);
                case PROCEDURE -> procedure(order);
                case SOP -> sop(order);
            };
        } finally {
            drawing.unlock();
        }
    }

    private Card run(DrawingOrder order) {
        Run run = runs.find(order.id()).orElseThrow();
        Procedure procedure = projection.definition(run);
        FlowText text = FlowText.of(
                projection.view(run, procedure),
                projection.time(run, procedure),
                order.language(),
                ZoneId.of(order.zone()));
        String stands = run.current().orElseGet(() -> run.visits().getLast()).step();
        return picture(order, procedure, text, stands, Objects.requireNonNullElse(run.number(), procedure.id()));
    }

    private Card procedure(DrawingOrder order) {
        Procedure procedure = procedures.current(order.id()).orElseThrow();
        FlowText text = FlowText.of(procedure, order.language());
        return picture(order, procedure, text, procedure.first().id(), procedure.id());
    }

    /** Words alone where this machine cannot draw. */
    private static Card picture(DrawingOrder order, Procedure procedure, FlowText text, String stands, String name) {
        try {
            FlowPictures pictures =
                    new FlowPictures(procedure, order.language(), text.words(), text.marks(), new SystemLetters());
            int part = part(order.part(), pictures, stands);
            Path file = TemporaryFiles.write(".png", to -> Png.write(pictures.draw(part), to));
            return FlowCards.picture(
                    text,
                    pictures,
                    part,
                    order.id(),
                    new Upload(file.toString(), true, name + ".png"),
                    order.language());
        } catch (IOException | RuntimeException | LinkageError | InternalError noFonts) {
            LOG.warn("A flow chart cannot be drawn; are fontconfig and a font installed?", noFonts);
            return FlowCards.wordsAlone(text, order.language());
        }
    }

    private static int part(@Nullable Integer wanted, FlowPictures pictures, String stands) {
        return wanted == null ? pictures.part(stands) : Math.clamp(wanted, 0, pictures.count() - 1);
    }

    private Card sop(DrawingOrder order) {
        SopSheet sheet = SopSheet.find(procedures.all(), order.id()).orElseThrow();
        try {
            Path file = TemporaryFiles.write(".pdf", to -> Pdf.write(sheet, to));
            Upload upload = new Upload(file.toString(), false, "sop-" + order.id() + ".pdf");
            return Card.upload(FlowCards.sop(sheet.nama(), order.language()), upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
