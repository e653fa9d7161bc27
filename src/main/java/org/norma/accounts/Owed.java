package org.norma.accounts;

/**
 * What an account owes to one person alone.
 *
 * @param what {@code ROLE}, {@code ACCOUNT} or {@code LINK}
 * @param person name of the one to whom it is owed
 */
public record Owed(String what, String person) {

}
