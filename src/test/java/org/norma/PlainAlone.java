package org.norma;

import java.util.Arrays;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Leaves the tests that need an application out where only the plain ones are asked for
 * ({@code ./mvnw test -Punit}): those of rules, numbers, dates and aggregates, which take
 * seconds. What goes over the whole class path, over real data, or into a database of its
 * own is tagged {@code slow}.
 */
public class PlainAlone implements ExecutionCondition {

	private static final boolean ASKED = "plain".equals(System.getProperty("norma.tests"));

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return (ASKED && context.getTestClass().filter(PlainAlone::needsApplication).isPresent())
				? ConditionEvaluationResult.disabled("needs an application")
				: ConditionEvaluationResult.enabled("asked for");
	}

	static boolean needsApplication(Class<?> tests) {
		return MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
			.withEnclosingClasses((each) -> true)
			.from(tests)
			.stream(ExtendWith.class)
			.flatMap((each) -> Arrays.stream(each.getClassArray("value")))
			.anyMatch(SpringExtension.class::equals);
	}

}
