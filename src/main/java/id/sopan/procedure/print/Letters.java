package id.sopan.procedure.print;

/** How wide the letters are that a picture is drawn with. */
public interface Letters {

    /** @return in the unit of the size */
    double width(String text, double size, boolean bold);
}
