package id.sopan.procedure;

/**
 * The printed SOP that a procedure is one flow of, where one numbered table holds several. All flows of a document
 * write the same name, head and total; rows are numbered through.
 *
 * @param id under which the whole document can be printed
 * @param nama the title on the document
 */
public record Dokumen(String id, Text nama) {}
