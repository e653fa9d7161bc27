package org.norma.shared.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainPathsTests {

	private final Map<String, Object> page = new HashMap<>();

	PlainPathsTests() {
		this.page.put("line", new Line("GB/T 1", null, new Bean(), List.of("a", "b")));
		this.page.put("words", Map.of("one", "eins"));
		this.page.put("nothing", null);
		this.page.put("type", String.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "line.number", "line.second", "line.bean.name", "line.bean.open", "line.bean.open()",
			"line.list.size()", "line.number()", "line.upper", "line.list", "words.one", "nothing", "missing", "true",
			"line.number.length()", "line.class.name", "line.getClass()", "type.name", "line.kind", "line.kind.name()",
			"line.bean.name.empty" })
	void readsWhatTheLanguageReads(String expression) {
		assertThat(new PlainPaths().evaluate(context(), new VariableExpression(expression),
				StandardExpressionExecutionContext.NORMAL))
			.isEqualTo(byTheLanguage(expression));
	}

	@ParameterizedTest
	@ValueSource(strings = { "line.absent", "line.second.length()", "line.bean.closed()", "words.two.x",
			"line.bean.secret" })
	void refusesWhatTheLanguageRefuses(String expression) {
		assertThatThrownBy(() -> byTheLanguage(expression)).isInstanceOf(RuntimeException.class);
		assertThatThrownBy(() -> new PlainPaths().evaluate(context(), new VariableExpression(expression),
				StandardExpressionExecutionContext.NORMAL))
			.isInstanceOf(RuntimeException.class);
	}

	@Test
	void readsOtherTypesUnderOneName() {
		var paths = new PlainPaths();
		var expression = new VariableExpression("line.name");
		this.page.put("line", new Bean());
		assertThat(paths.evaluate(context(), expression, StandardExpressionExecutionContext.NORMAL)).isEqualTo("bean");
		this.page.put("line", Kind.STANDARD);
		assertThat(paths.evaluate(context(), expression, StandardExpressionExecutionContext.NORMAL))
			.isEqualTo("STANDARD");
	}

	private @Nullable Object byTheLanguage(String expression) {
		IStandardVariableExpressionEvaluator language = SPELVariableExpressionEvaluator.INSTANCE;
		return language.evaluate(context(), new VariableExpression(expression),
				StandardExpressionExecutionContext.NORMAL);
	}

	private ExpressionContext context() {
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		engine.process("x", new Context());
		return new ExpressionContext(engine.getConfiguration(), Locale.ENGLISH, this.page);
	}

	/** Not public, as the records of pages are. */
	record Line(String number, @Nullable String second, Bean bean, List<String> list) {

		public String getUpper() {
			return this.number.toUpperCase(Locale.ROOT);
		}

		public Kind kind() {
			return Kind.STANDARD;
		}

	}

	enum Kind {

		STANDARD

	}

	static class Bean {

		public String getName() {
			return "bean";
		}

		public boolean isOpen() {
			return true;
		}

		public boolean open() {
			return false;
		}

		public void closed() {
			throw new IllegalStateException("closed");
		}

		String secret() {
			return "secret";
		}

	}

}
