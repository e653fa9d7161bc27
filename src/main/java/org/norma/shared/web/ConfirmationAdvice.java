package org.norma.shared.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts the question of an act between its handler and the act: what the handler does is
 * tried in a transaction that is taken back; only where it would have been done the page
 * with the question is shown. Whatever is posted, the act is not done before exactly this
 * question was shown to the person.
 */
class ConfirmationAdvice implements MethodInterceptor {

	private static final String REDIRECT = "redirect:";

	private static final Set<String> OWN = Set.of("_csrf", "confirm", "ask", "confirmArgument", "confirmPassword",
			"confirmed");

	/** Whoever posts past the form gives no names to fill the question with. */
	private static final List<String> NAMELESS = List.of("…", "…", "…");

	/** What is typed into them stands on no page, whoever asks for it. */
	private static final Set<String> SECRET = Set.of("password");

	private final java.util.function.Supplier<TransactionTemplate> transactions;

	ConfirmationAdvice(java.util.function.Supplier<TransactionTemplate> transactions) {
		this.transactions = transactions;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation handler) throws Throwable {
		var request = request();
		var asks = asks(handler);
		if (request == null || asks == null) {
			return handler.proceed();
		}
		var answer = request.getParameter("confirmed");
		if ("no".equals(answer)) {
			return Confirmation.declining(() -> proceed(handler));
		}
		var tried = new ArrayList<Act>();
		var foreseen = List.<Said.Sentence>of();
		if (names(request, "confirm", asks)) {
			var view = tried(handler, tried);
			if (!done(view, handler)) {
				return isRedirect(view) ? view : handler.proceed();
			}
			foreseen = foreseen(handler);
		}
		var question = question(key(request, asks), request, foreseen);
		var fingerprint = ShownQuestions.fingerprint(question, person(), tried);
		if (answer != null && ShownQuestions.take(request, fingerprint)) {
			return handler.proceed();
		}
		ShownQuestions.add(request, fingerprint);
		request.setAttribute("confirmation", question);
		return "shared/confirm";
	}

	private static String person() {
		return Actor.current().map((person) -> person.accountId().toString()).orElse("");
	}

	/** What the database refuses in the middle is refused the same way in earnest. */
	private @Nullable Object tried(MethodInvocation handler, List<Act> acts) throws Exception {
		var copy = ((ProxyMethodInvocation) handler).invocableClone();
		try {
			return Confirmation.trying(acts, () -> this.transactions.get().execute((status) -> {
				status.setRollbackOnly();
				return proceed(copy);
			}));
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

	/** The view that the handler leads to. */
	private static Object proceed(MethodInvocation handler) {
		try {
			return Objects.requireNonNullElse(handler.proceed(), "");
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isRedirect(@Nullable Object view) {
		return view instanceof String name && name.startsWith(REDIRECT);
	}

	/** Whether the act was done: the handler leads on and has no refusal to tell. */
	private static boolean done(@Nullable Object view, MethodInvocation handler) {
		return isRedirect(view) && Arrays.stream(handler.getArguments())
			.noneMatch((argument) -> argument instanceof RedirectAttributes next && Said.refused(next));
	}

	private static List<Said.Sentence> foreseen(MethodInvocation handler) {
		return Arrays.stream(handler.getArguments())
			.filter(RedirectAttributes.class::isInstance)
			.flatMap((next) -> Said.foreseen((RedirectAttributes) next).stream())
			.toList();
	}

	private static Confirmation question(String key, HttpServletRequest request, List<Said.Sentence> foreseen) {
		return new Confirmation(key, arguments(request), request.getRequestURI(), kept(request),
				request.getParameter("confirmPassword") != null,
				(request.getParameter("confirm") == null) ? back(request) : null, foreseen);
	}

	private static @Nullable Asks asks(MethodInvocation handler) {
		return AnnotatedElementUtils.findMergedAnnotation(AopUtils.getMostSpecificMethod(handler.getMethod(),
				AopUtils.getTargetClass(Objects.requireNonNull(handler.getThis()))), Asks.class);
	}

	private static boolean names(HttpServletRequest request, String field, Asks asks) {
		return List.of(asks.value()).contains(String.valueOf(request.getParameter(field)));
	}

	/**
	 * The question that the form names, if it is one of the handler's, else its first.
	 */
	private static String key(HttpServletRequest request, Asks asks) {
		return Stream.of("confirm", "ask")
			.filter((field) -> names(request, field, asks))
			.map(request::getParameter)
			.findFirst()
			.orElse(asks.value()[0]);
	}

	private static List<String> arguments(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameterValues("confirmArgument")).map(List::of).orElse(NAMELESS);
	}

	private static List<Confirmation.Kept> kept(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((field) -> !OWN.contains(field.getKey()) && !SECRET.contains(field.getKey()))
			.flatMap(ConfirmationAdvice::values)
			.toList();
	}

	private static Stream<Confirmation.Kept> values(Map.Entry<String, String[]> field) {
		return Arrays.stream(field.getValue()).map((value) -> new Confirmation.Kept(field.getKey(), value));
	}

	/** The page of Norma from which the person came, without its host. */
	private static String back(HttpServletRequest request) {
		try {
			var from = UriComponentsBuilder.fromUriString(String.valueOf(request.getHeader("Referer"))).build();
			var path = (from.getPath() != null) ? from.getPath() : "/";
			return path.startsWith("/") && !path.startsWith("//") ? path : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}
