package id.sopan.procedure;

import id.sopan.definition.Problems;

/**
 * What could be read of a definition file, and where to say what is wrong with it.
 *
 * @param inForce whether it stays whatever today's rules say of it
 */
record LoadedFile(String name, Definition definition, Problems problems, boolean inForce) {

    Procedure procedure() {
        return definition.procedure();
    }
}
