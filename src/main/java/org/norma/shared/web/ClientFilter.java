package org.norma.shared.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.shared.web.TrustedProxies.Seen;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before everything else: from here on the address of a request is that of the client,
 * its scheme and host are those that people see, and nobody meets a forwarding header any
 * more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientFilter extends OncePerRequestFilter {

	private final ForwardedHeaderFilter address = new ForwardedHeaderFilter();

	private final TrustedProxies proxies;

	ClientFilter(TrustedProxies proxies) {
		this.proxies = proxies;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.address.doFilter(new Believed(request, this.proxies.see(request)), response, chain);
	}

	private static final class Believed extends HttpServletRequestWrapper {

		private final Seen seen;

		Believed(HttpServletRequest request, Seen seen) {
			super(request);
			this.seen = seen;
		}

		@Override
		public String getRemoteAddr() {
			return this.seen.client();
		}

		@Override
		public String getRemoteHost() {
			return this.seen.client();
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isForwarding(name) ? this.seen.headers().get(name) : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			if (!isForwarding(name)) {
				return super.getHeaders(name);
			}
			@Nullable String said = this.seen.headers().get(name);
			return Collections.enumeration((said != null) ? List.of(said) : List.of());
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			var names = Collections.list(super.getHeaderNames());
			names.removeIf((name) -> isForwarding(name) && !this.seen.headers().containsKey(name));
			return Collections.enumeration(names);
		}

		private static boolean isForwarding(String name) {
			return TrustedProxies.HEADERS.stream().anyMatch(name::equalsIgnoreCase);
		}

	}

}
