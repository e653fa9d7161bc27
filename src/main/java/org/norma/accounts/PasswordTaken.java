package org.norma.accounts;

import java.util.UUID;

/** The password of the account was taken away: its sessions end. */
public record PasswordTaken(UUID accountId) {

}
