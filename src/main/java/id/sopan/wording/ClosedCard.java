package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a card when a new one has been sent below it. */
public final class ClosedCard {

    private ClosedCard() {}

    /** @param url of the new message; null where such links do not work */
    public static Card of(RunView view, Viewpoint viewpoint, @Nullable String url) {
        Scene scene = new Scene(view, viewpoint, 80);
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>();
        lines.add(Html.bold(new Html("📋 " + RunHead.number(teller, scene.run()))));
        lines.add(RunLine.state(scene));
        lines.add(url == null ? teller.html("closed.below") : teller.html("closed.link", new Html(escaped(url))));
        return Card.text(Html.join("\n", lines).value());
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
