package id.sopan.procedure.print;

/** A side of a symbol. */
enum Side {
    LEFT(-1),
    RIGHT(1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
