package id.sopan.conversation;

import id.sopan.wording.Card;

/** What stands in the group while whoever is asked is not there: no reply is waited for. */
record AwayCards(Card card) implements DialogueCards {}
