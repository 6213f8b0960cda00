package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;

/** A parameter that is a whole number within bounds. */
record WholeNumber(String name, long least, long most) {

    /** @throws PlayError where another one is given */
    long in(Parameters given, long otherwise) {
        if (!given.has(name)) {
            return otherwise;
        }
        long number = given.number(name);
        if (number < least || number > most) {
            throw PlayError.wrong(name + " is a whole number from " + least + " to " + most + ", not " + number);
        }
        return number;
    }
}
