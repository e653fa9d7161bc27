package org.norma.shared.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts the question of an act between its handler and the act: what the handler does is
 * tried in a transaction that is taken back, so that who may not do it is refused first;
 * only where it would have been done the page with the question is shown. Whatever is
 * posted, the act is not done before exactly this question was shown to the person.
 */
class ConfirmationAdvice implements MethodInterceptor {

	private static final String REDIRECT = "redirect:";

	private static final Set<String> OWN = Set.of("_csrf", "confirm", "ask", "confirmArgument", "confirmPassword",
			"confirmed", PageBefore.FIELD);

	private static final String SHOWN = "shared/confirm";

	/** What the database refused while the act was tried. */
	private static final Object UNKNOWN = new Object();

	/** What is said where nothing was done. */
	private static final Said.Sentence KEPT = new Said.Sentence("shared.confirm.kept", new Object[0]);

	/** What is typed into them stands on no page, whoever asks for it. */
	private static final Set<String> SECRET = Set.of("password");

	private final Supplier<TransactionTemplate> transactions;

	private final Supplier<Map<String, Filling>> fillings;

	ConfirmationAdvice(Supplier<TransactionTemplate> transactions, Supplier<Map<String, Filling>> fillings) {
		this.transactions = transactions;
		this.fillings = fillings;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation handler) throws Throwable {
		var request = request();
		var asks = asks(handler);
		if (request == null || asks == null) {
			return handler.proceed();
		}
		if ("no".equals(request.getParameter("confirmed"))) {
			return asks.tried() ? declined(handler) : REDIRECT + "/";
		}
		var trial = isTried(asks, request) ? trial(handler) : Trial.NONE;
		if (trial.refusal() != null) {
			return isRedirect(trial.refusal()) ? trial.refusal() : handler.proceed();
		}
		var question = question(asks, request, trial.foreseen());
		return (question == null || isAnswered(question, request, trial)) ? handler.proceed() : SHOWN;
	}

	private static boolean isTried(Asks asks, HttpServletRequest request) {
		return asks.tried() && (request.getParameter("confirm") != null || !isInTransaction());
	}

	private Trial trial(MethodInvocation handler) throws Exception {
		var acts = new ArrayList<Act>();
		var view = tried(handler, acts);
		if (view != UNKNOWN && !done(view, handler)) {
			return new Trial(view, acts, List.of());
		}
		var foreseen = foreseen(handler);
		forget(handler);
		return new Trial(null, acts, foreseen);
	}

	/** Whether exactly this was shown and is answered; otherwise it is shown now. */
	private static boolean isAnswered(Confirmation question, HttpServletRequest request, Trial trial) {
		var fingerprint = ShownQuestions.fingerprint(question, person(), trial.acts());
		if (request.getParameter("confirmed") != null && ShownQuestions.take(request, fingerprint)) {
			return true;
		}
		ShownQuestions.add(request, fingerprint);
		request.setAttribute("confirmation", question);
		return false;
	}

	/** What the trial would have said is not said of what is done in earnest. */
	private static void forget(MethodInvocation handler) {
		Arrays.stream(handler.getArguments())
			.filter(RedirectAttributes.class::isInstance)
			.map(RedirectAttributes.class::cast)
			.forEach((next) -> {
				next.getFlashAttributes().clear();
				next.asMap().clear();
			});
	}

	/** What cannot be taken back by itself is not tried. */
	private static boolean isInTransaction() {
		return TransactionSynchronizationManager.isActualTransactionActive();
	}

	private static String person() {
		return Actor.current().map((person) -> person.accountId().toString()).orElse("");
	}

	/**
	 * The form once more, with what was typed; where the handler does the act whatever it
	 * is told, this is taken back.
	 */
	private Object declined(MethodInvocation handler) throws Exception {
		var view = Confirmation.declining(() -> isInTransaction() ? proceed(handler) : takenBack(handler));
		Arrays.stream(handler.getArguments())
			.filter(RedirectAttributes.class::isInstance)
			.map(RedirectAttributes.class::cast)
			.filter((next) -> next.getFlashAttributes().remove("done") != null)
			.forEach((next) -> next.addFlashAttribute("refusal", KEPT));
		return view;
	}

	private Object takenBack(MethodInvocation handler) {
		return Objects.requireNonNull(this.transactions.get().execute((status) -> {
			status.setRollbackOnly();
			return proceed(handler);
		}));
	}

	/**
	 * What the database refuses because somebody was faster is tried once more, and then
	 * refused by its rule; what it refuses again is asked about, and refused in earnest.
	 */
	private Object tried(MethodInvocation handler, List<Act> acts) throws Exception {
		for (int tries = 0; tries < 2; tries++) {
			var copy = ((ProxyMethodInvocation) handler).invocableClone();
			try {
				return Confirmation.trying(acts, () -> takenBack(copy));
			}
			catch (DataAccessException ex) {
				acts.clear();
				forget(handler);
			}
		}
		return UNKNOWN;
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

	/** The question in the words of what is stored; none where nothing is asked. */
	private @Nullable Confirmation question(Asks asks, HttpServletRequest request, List<Said.Sentence> foreseen) {
		var fillings = this.fillings.get();
		for (var key : asks.value()) {
			var filling = fillings.get(key);
			var names = (filling != null) ? filling.of(Asked.of(request)).orElse(null) : new Object[0];
			if (names != null) {
				return new Confirmation(key, List.of(names), request.getRequestURI(), kept(request),
						request.getParameter("confirmPassword") != null,
						(request.getParameter("confirm") == null) ? PageBefore.of(request).orElse("/") : null,
						foreseen);
			}
		}
		return null;
	}

	private static @Nullable Asks asks(MethodInvocation handler) {
		return AnnotatedElementUtils.findMergedAnnotation(AopUtils.getMostSpecificMethod(handler.getMethod(),
				AopUtils.getTargetClass(Objects.requireNonNull(handler.getThis()))), Asks.class);
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

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	/**
	 * What became of the act while it was tried.
	 *
	 * @param refusal the view of its refusal, {@code null} where it would be done
	 * @param acts what it would write into the ledger
	 * @param foreseen what its handler says that it would do
	 */
	private record Trial(@Nullable Object refusal, List<Act> acts, List<Said.Sentence> foreseen) {

		static final Trial NONE = new Trial(null, List.of(), List.of());

	}

}
