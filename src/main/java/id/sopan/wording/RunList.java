package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several runs, one entry each, in the order that they are given: {@code /status} and {@code /antrian}. */
public final class RunList {

    private RunList() {}

    /** What runs; what {@code /status} answers. */
    public static Pages open(List<RunView> runs, Language language, ZoneId zone) {
        return pages("list.open", runs, language, zone);
    }

    /** What waits for somebody; what {@code /antrian} answers. */
    public static Pages waiting(List<RunView> runs, Language language, ZoneId zone) {
        return pages("list.waiting", runs, language, zone);
    }

    private static Pages pages(String title, List<RunView> runs, Language language, ZoneId zone) {
        Map<Role, List<UnitChoice>> nobody = Map.of();
        Viewpoint viewpoint = new Viewpoint(language, zone, Set.of(), false, nobody, Map.of());
        Html head = new Html(Wording.in(language).html(title, runs.size()));
        return Pages.of(
                head,
                runs.stream()
                        .map(run -> RunLine.of(new Scene(run, viewpoint, 80)))
                        .toList());
    }
}
