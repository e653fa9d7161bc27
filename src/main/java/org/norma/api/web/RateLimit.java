package org.norma.api.web;

import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.api.ApiLimits;
import org.norma.shared.ClientNetwork;
import org.norma.shared.web.SmallAnswers;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UrlPathHelper;

/** Lets a client ask so many times in a period; then says when it may ask again. */
class RateLimit extends OncePerRequestFilter {

	private static final int CLIENTS = 100_000;

	private final ApiLimits limits;

	private final LoadingCache<String, Bucket> buckets;

	private final MessageSource messages;

	private final LocaleResolver languages;

	RateLimit(ApiLimits limits, MessageSource messages, LocaleResolver languages) {
		this.limits = limits;
		this.messages = messages;
		this.languages = languages;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(CLIENTS)
			.expireAfterAccess(limits.period().multipliedBy(2))
			.build((client) -> bucket());
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.limits.requests())
				.refillGreedy(this.limits.requests(), this.limits.period()))
			.build();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.limits.requests() <= 0
				|| !SmallAnswers.isForPrograms(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var probe = this.buckets.get(ClientNetwork.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
		response.setHeader("RateLimit-Limit", String.valueOf(this.limits.requests()));
		response.setHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill() + 999_999_999).toSeconds());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		var sentence = this.messages.getMessage("api.too-many",
				new Object[] { this.limits.requests(), this.limits.period().toSeconds(), seconds }, "Too many requests",
				this.languages.resolveLocale(request));
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(SmallAnswers.problem(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(sentence)));
	}

}
