package org.norma.accounts;

/**
 * An account just made.
 *
 * @param token token of the link that sets its password, shown once and kept nowhere
 */
public record NewAccount(AccountId id, String token) {

}
