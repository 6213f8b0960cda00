package id.sopan.procedure;

import id.sopan.definition.Problems;

/** A definition file that its schema has accepted, and where to say what is wrong with it. */
record LoadedFile(String name, Definition definition, Problems problems) {

    Procedure procedure() {
        return definition.procedure();
    }
}
