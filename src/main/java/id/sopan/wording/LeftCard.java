package id.sopan.wording;

/** What is left of a card in the private chat of whoever asked there, once they have left the group of their unit. */
public final class LeftCard {

    private LeftCard() {}

    public static Card of(RunView view, Viewpoint viewpoint) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        Html number = RunHead.number(teller, view.run());
        return Card.text(teller.html("card.left", number).value());
    }
}
