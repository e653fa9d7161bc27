package org.norma.accounts;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody signs in.
 *
 * @param address network address
 * @param device secret that the device keeps from an earlier sign-in
 */
public record SignInOrigin(String address, @Nullable String device) {

}
