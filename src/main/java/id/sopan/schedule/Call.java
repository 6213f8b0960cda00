package id.sopan.schedule;

import id.sopan.outbox.Address;

/** What is to be told now, and where. */
record Call(Address to, Item item) {}
