package org.norma.notifications;

import java.net.URI;

import org.norma.shared.PublicAddress;

import org.springframework.stereotype.Component;

/** Absolute addresses, for what leaves Norma: mails and calendars. */
@Component
class Links {

	private final PublicAddress address;

	Links(PublicAddress address) {
		this.address = address;
	}

	/** The absolute address of a page. */
	String to(String href) {
		return this.address.base() + Href.encoded(href);
	}

	/** The host part of identifiers that leave Norma. */
	String host() {
		var host = URI.create(this.address.base()).getHost();
		return (host != null) ? host : "localhost";
	}

}
