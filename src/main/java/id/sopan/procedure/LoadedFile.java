package id.sopan.procedure;

import id.sopan.definition.Problems;

/** What could be read of a definition file, and where to say what is wrong with it. */
record LoadedFile(String name, Definition definition, Problems problems) {

    Procedure procedure() {
        return definition.procedure();
    }
}
