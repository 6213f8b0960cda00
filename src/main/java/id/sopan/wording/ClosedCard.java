package id.sopan.wording;

import org.jspecify.annotations.Nullable;

/** What is left of a card when a new one has been sent below it; it says nothing that could become untrue. */
public final class ClosedCard {

    private ClosedCard() {}

    /** @param url of the new message; null where such links do not work */
    public static Card of(RunView view, Viewpoint viewpoint, @Nullable String url) {
        Teller teller = new Scene(view, viewpoint, 0).teller();
        Html number = RunHead.number(teller, view.run());
        return Card.text((url == null
                        ? teller.html("closed.below", number)
                        : teller.html("closed.link", number, new Html(escaped(url))))
                .value());
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
