package id.sopan;

import id.sopan.conversation.OpenForms;
import id.sopan.desk.Histories;
import id.sopan.desk.RemovalOrders;
import id.sopan.measure.PutBack;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.report.Evaluations;
import id.sopan.report.Reports;
import id.sopan.report.TemporaryFiles;
import id.sopan.report.export.DrawingMaker;
import id.sopan.report.export.DrawingOrder;
import id.sopan.report.export.EvaluationForms;
import id.sopan.report.export.Exports;
import id.sopan.report.export.FileMaker;
import id.sopan.report.export.FileOrder;
import id.sopan.report.export.FilePost;
import id.sopan.report.export.OwnData;
import id.sopan.report.export.Pseudonyms;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is made of the runs for others to read: figures, and files. */
record Publications(Reports reports, Exports exports, FilePost<FileOrder> files, FilePost<DrawingOrder> drawings) {

    static Publications of(
            Store store,
            Agency agency,
            RunProjection projection,
            OpenForms unsent,
            RemovalOrders removals,
            Outbox outbox,
            InstantSource clock,
            Supplier<List<PutBack>> putBacks,
            BooleanSupplier clockIsRight,
            ZoneId zone) {
        TemporaryFiles.clear();
        Reports reports = new Reports(
                store,
                agency.procedures(),
                agency.roster(),
                agency.calendars(),
                outbox,
                clock,
                putBacks,
                clockIsRight,
                agency.admins()::tell);
        Exports exports = new Exports(
                agency.runs(),
                agency.procedures(),
                agency.roster()::everyUnit,
                agency.calendars()::of,
                Pseudonyms.of(store),
                agency.roster()::nameOf,
                clock,
                zone);
        Evaluations evaluations = new Evaluations(
                new Histories(store.documents(Collection.RUNS)),
                agency.runs(),
                agency.procedures()::byHash,
                agency.calendars()::of,
                clock);
        EvaluationForms forms = new EvaluationForms(evaluations, agency.roster()::everyUnit, clock);
        return new Publications(
                reports,
                exports,
                FilePost.ofExports(
                        store,
                        clock,
                        outbox,
                        new FileMaker(
                                exports,
                                forms,
                                new OwnData(
                                        agency.anonymising(),
                                        agency.runs(),
                                        agency.roster(),
                                        unsent::of,
                                        removals,
                                        store.documents(Collection.DEADLETTERS),
                                        clock)),
                        agency.roster()),
                FilePost.ofDrawings(
                        store, clock, outbox, new DrawingMaker(agency.runs(), agency.procedures(), projection)));
    }
}
