package org.norma.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.shared.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of the site in what a page or a file says of itself: the public one, and
 * where that is not set the one at which it was asked.
 */
@Component
public class SiteAddress {

	private final PublicAddress configured;

	SiteAddress(PublicAddress configured) {
		this.configured = configured;
	}

	/** Without a slash at its end. */
	public String of(HttpServletRequest request) {
		return this.configured.configured()
			.orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
	}

}
