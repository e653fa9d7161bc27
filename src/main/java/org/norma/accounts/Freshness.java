package org.norma.accounts;

/** What tells whether a signed-in person must be read anew. */
record Freshness(long revision, boolean enabled) {

}
