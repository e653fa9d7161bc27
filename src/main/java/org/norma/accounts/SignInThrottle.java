package org.norma.accounts;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import org.norma.shared.ClientNetwork;
import org.norma.shared.Token;

import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords so that nobody guesses one and nobody is locked out by others. A
 * try counts for the account together with the network it comes from: five at once, then
 * one each 20 seconds; for the network: twenty at once, then one each 3 seconds; and for
 * the account from wherever: a hundred at once, then one each 10 seconds. A device on
 * which the owner signed in before has five tries of its own, whatever others do, and so
 * has a person who is signed in and confirms an act.
 */
@Component
class SignInThrottle {

	private static final Duration INTERVAL = Duration.ofSeconds(20);

	private final KnownDevices devices;

	private final Throttle accountsAtNetworks;

	private final Throttle networks;

	private final Throttle accounts;

	private final Throttle known;

	private final Throttle signedIn;

	SignInThrottle(KnownDevices devices, TimeMeter meter) {
		this.devices = devices;
		this.accountsAtNetworks = new Throttle(5, INTERVAL, meter);
		this.networks = new Throttle(20, Duration.ofSeconds(3), meter);
		this.accounts = new Throttle(100, Duration.ofSeconds(10), meter);
		this.known = new Throttle(5, INTERVAL, meter);
		this.signedIn = new Throttle(5, INTERVAL, meter);
	}

	/** Counts a try to sign in. */
	void take(String userName, SignInOrigin origin) {
		if (this.devices.knows(userName, origin.device())) {
			this.known.take(device(userName, origin));
			return;
		}
		this.networks.take(network(origin));
		this.accountsAtNetworks.take(atNetwork(userName, origin));
		this.accounts.take(Account.normalised(userName));
	}

	/** It was a good one. */
	void good(String userName, SignInOrigin origin) {
		if (this.devices.knows(userName, origin.device())) {
			this.known.forget(device(userName, origin));
			return;
		}
		this.networks.giveBack(network(origin));
		this.accountsAtNetworks.forget(atNetwork(userName, origin));
		this.accounts.giveBack(Account.normalised(userName));
	}

	/** Counts a try of the person who is signed in. */
	void takeAgain(AccountId account) {
		this.signedIn.take(account.value().toString());
	}

	/** The person gave the right password. */
	void goodAgain(AccountId account) {
		this.signedIn.forget(account.value().toString());
	}

	private static String network(SignInOrigin origin) {
		return ClientNetwork.of(origin.address());
	}

	private static String atNetwork(String userName, SignInOrigin origin) {
		return network(origin) + " " + Account.normalised(userName);
	}

	private static String device(String userName, SignInOrigin origin) {
		return new Token(String.valueOf(origin.device())).hash() + " " + Account.normalised(userName);
	}

}
