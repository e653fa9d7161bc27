package org.norma.accounts.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.shared.web.TakesFile;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that take a file, found by what is written on their handlers. */
@Component
class FileAddresses {

	private final ObjectProvider<RequestMappingHandlerMapping> handlers;

	private volatile List<Address> addresses = List.of();

	FileAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
		this.handlers = handlers;
	}

	Optional<Address> of(HttpServletRequest request) {
		if (this.addresses.isEmpty()) {
			this.addresses = all();
		}
		return this.addresses.stream().filter((address) -> address.path().matches(request)).findFirst();
	}

	private List<Address> all() {
		return this.handlers.getObject()
			.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().hasMethodAnnotation(TakesFile.class))
			.flatMap((entry) -> entry.getKey()
				.getPatternValues()
				.stream()
				.map((pattern) -> new Address(
						PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern), entry.getValue())))
			.toList();
	}

	/** An address and who answers there. */
	record Address(RequestMatcher path, HandlerMethod handler) {

		int megabytes() {
			var file = this.handler.getMethodAnnotation(TakesFile.class);
			return (file != null) ? file.megabytes() : 0;
		}

	}

}
