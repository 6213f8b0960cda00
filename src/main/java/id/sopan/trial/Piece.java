package id.sopan.trial;

import id.sopan.wording.Card;

/**
 * A message of a dry run.
 *
 * @param id that stays its own through all changes
 * @param place name of the group that sees it
 */
public record Piece(int id, String place, Card card) {}
