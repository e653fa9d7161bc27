package org.norma.shared.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.util.ExpressionUtils;

import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Reads expressions that are nothing but a path of properties, such as
 * {@code line.hit.number}, without the Spring Expression Language, which looks each
 * property up anew on classes that are not public. Whatever else an expression may be is
 * left to that language, and so is whatever it refuses: results and errors are its own.
 */
final class PlainPaths implements IStandardVariableExpressionEvaluator {

	private static final Pattern PATH = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*(\\(\\))?)*");

	private static final Set<String> WORDS = Set.of("true", "false", "null", "not", "new", "param", "session",
			"application");

	private static final int MOST = 20_000;

	/** Left to the language. */
	private static final Object NOT_READ = new Object();

	private static final MethodHandle UNREADABLE = MethodHandles.constant(Object.class, null);

	private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

	private static final ClassValue<Map<String, MethodHandle>> READERS = new ClassValue<>() {
		@Override
		protected Map<String, MethodHandle> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}
	};

	private final IStandardVariableExpressionEvaluator otherwise = SPELVariableExpressionEvaluator.INSTANCE;

	private final Map<String, List<String>> paths = new ConcurrentHashMap<>();

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext execution) {
		if (!expression.getUseSelectionAsRoot() && !execution.getRestrictVariableAccess()
				&& !execution.getPerformTypeConversion()) {
			var path = path(expression.getExpression());
			var found = path.isEmpty() ? NOT_READ : read(context.getVariable(path.get(0)), path);
			if (found != NOT_READ) {
				return found;
			}
		}
		return this.otherwise.evaluate(context, expression, execution);
	}

	/** The steps of a path; none when the expression is anything else. */
	private List<String> path(String expression) {
		var known = this.paths.get(expression);
		if (known != null) {
			return known;
		}
		var steps = PATH.matcher(expression).matches() ? List.of(expression.split("\\.")) : List.<String>of();
		var path = (!steps.isEmpty() && WORDS.contains(steps.get(0))) ? List.<String>of() : steps;
		if (this.paths.size() < MOST) {
			this.paths.put(expression, path);
		}
		return path;
	}

	private static @Nullable Object read(@Nullable Object root, List<String> path) {
		var value = root;
		for (int i = 1; i < path.size(); i++) {
			var reader = (value != null) ? reader(value, path.get(i)) : UNREADABLE;
			if (value == null || reader == UNREADABLE) {
				return NOT_READ;
			}
			value = invoke(reader, value);
		}
		return value;
	}

	private static MethodHandle reader(Object target, String step) {
		var known = READERS.get(target.getClass());
		var reader = known.get(step);
		return (reader != null) ? reader : known.computeIfAbsent(step, (name) -> find(target, name));
	}

	private static @Nullable Object invoke(MethodHandle reader, Object target) {
		try {
			return reader.invokeExact(target);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MethodHandle find(Object target, String step) {
		var called = step.endsWith("()");
		var name = called ? step.substring(0, step.length() - 2) : step;
		var capital = StringUtils.capitalize(name);
		if (target instanceof Map || target instanceof Class || target.getClass().isArray()
				|| ExpressionUtils.isMemberForbidden(target, called ? name : "get" + capital)) {
			return UNREADABLE;
		}
		var names = called ? Stream.of(name) : Stream.of("get" + capital, "is" + capital, name);
		return names.flatMap((each) -> method(target.getClass(), each).stream())
			.findFirst()
			.map((method) -> handle(method, target.getClass()))
			.orElse(UNREADABLE);
	}

	private static Optional<Method> method(Class<?> type, String name) {
		try {
			var method = type.getMethod(name);
			var readable = method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers())
					&& !method.getDeclaringClass().equals(Object.class);
			return readable ? Optional.of(method) : Optional.empty();
		}
		catch (NoSuchMethodException ex) {
			return Optional.empty();
		}
	}

	private static MethodHandle handle(Method method, Class<?> type) {
		var open = ClassUtils.getPubliclyAccessibleMethodIfPossible(method, type);
		try {
			if (!Modifier.isPublic(open.getDeclaringClass().getModifiers())) {
				open.setAccessible(true);
			}
			return MethodHandles.lookup().unreflect(open).asType(READER);
		}
		catch (IllegalAccessException | RuntimeException ex) {
			return UNREADABLE;
		}
	}

}
