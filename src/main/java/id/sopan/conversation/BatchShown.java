package id.sopan.conversation;

import id.sopan.procedure.Exit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.BatchCards;
import id.sopan.wording.Card;
import id.sopan.wording.RunView;
import java.util.List;
import java.util.Optional;

/** A batch as its message. */
record BatchShown(Office office, Reading reading) {

    private Procedure procedure(Batch batch) {
        return office.procedures().byHash(batch.definition()).orElseThrow();
    }

    /** Those of its step that ask for no reason. */
    List<Exit> exits(Batch batch) {
        return Waiting.exits(step(batch));
    }

    private Step step(Batch batch) {
        return procedure(batch).step(batch.step());
    }

    private BatchCards.Line line(Batch batch, Batch.Item item) {
        RunView view = office.runs()
                .legible(item.run())
                .filter(run -> reading.mayRead(run, batch.place(), batch.person()))
                .map(office::view)
                .orElse(null);
        return new BatchCards.Line(item.number(), item.unit(), view, item.chosen(), item.done(), item.why());
    }

    Card card(Batch batch) {
        Step step = step(batch);
        List<BatchCards.Line> lines =
                batch.items().stream().map(item -> line(batch, item)).toList();
        BatchCards cards = new BatchCards(batch.id(), procedure(batch), step, lines, office.language(batch.place()));
        List<Exit> exits = Waiting.exits(step);
        Optional<Exit> exit =
                exits.stream().filter(one -> one.id().equals(batch.exit())).findFirst();
        return switch (batch.stage()) {
            case CHOOSING -> cards.choosing();
            case EXIT -> cards.exits(exits);
            case CONFIRMING -> cards.confirming(exit.orElseThrow());
            case RUNNING -> cards.running(exit.orElseThrow());
            case DONE -> cards.done(exit.orElseThrow());
            case CANCELLED -> cards.cancelled();
        };
    }
}
