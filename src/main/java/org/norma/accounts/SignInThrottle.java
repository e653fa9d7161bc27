package org.norma.accounts;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import org.norma.shared.ClientNetwork;

import org.springframework.stereotype.Component;

/**
 * Limits refused sign-ins: five at once for an account and then one each 20 seconds,
 * twenty at once for a network address and then one each 3 seconds.
 */
@Component
class SignInThrottle {

	private final Throttle accounts;

	private final Throttle addresses;

	SignInThrottle(TimeMeter meter) {
		this.accounts = new Throttle(5, Duration.ofSeconds(20), meter);
		this.addresses = new Throttle(20, Duration.ofSeconds(3), meter);
	}

	void take(String userName, String address) {
		this.addresses.take(ClientNetwork.of(address));
		takeAccount(userName);
	}

	void takeAccount(String userName) {
		this.accounts.take(Account.normalised(userName));
	}

	void good(String userName, String address) {
		this.addresses.giveBack(ClientNetwork.of(address));
		forgetAccount(userName);
	}

	void forgetAccount(String userName) {
		this.accounts.forget(Account.normalised(userName));
	}

}
