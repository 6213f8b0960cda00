package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.StoredRuns;
import id.sopan.engine.Run;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of all that is stored, whatever was done. */
record Pemeriksaan(Kantor kantor) {

    /** @return how many runs there are */
    int semua() {
        List<Run> runs = new ArrayList<>();
        Map<String, Integer> highest = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Document document : kantor.store().documents(Collection.RUNS).query(Query.all())) {
            Run run = StoredRuns.sound(document, kantor.bot().procedures());
            runs.add(run);
            assertThat(kantor.bot().runs().find(run.id()))
                    .as("what is known of it, and what is read")
                    .contains(run);
            String number = run.number();
            assertThat(number).isNotNull();
            int dash = number.lastIndexOf('-');
            highest.merge(number.substring(0, dash), Integer.parseInt(number.substring(dash + 1)), Math::max);
            count.merge(number.substring(0, dash), 1, Integer::sum);
        }
        kantor.everyChatShows(runs);
        assertThat(Salinan.periksa(kantor, Duration.ofSeconds(2)).findings())
                .as("copies of files as they were sent")
                .isEmpty();
        assertThat(highest).as("numbers without gaps").isEqualTo(count);
        return runs.size();
    }
}
