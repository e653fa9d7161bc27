package org.norma.shared.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** How templates become pages: links, expressions, and what is kept between two pages. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

	/** More than there are; what does not fit is parsed anew for each page. */
	private static final int EXPRESSIONS = 20_000;

	private static final int TEMPLATES = 2_000;

	private static final PlainPaths PATHS = new PlainPaths();

	@Autowired
	void prepare(SpringTemplateEngine engine, Assets assets) {
		var kept = new StandardCacheManager();
		kept.setExpressionCacheMaxSize(EXPRESSIONS);
		kept.setTemplateCacheMaxSize(TEMPLATES);
		engine.setCacheManager(kept);
		engine.setLinkBuilder(new Links(assets));
		engine
			.setDialects(engine.getDialects().stream().map(TemplateConfiguration::dialect).collect(Collectors.toSet()));
		engine.setEnableSpringELCompiler(true);
	}

	private static IDialect dialect(IDialect each) {
		return (each instanceof SpringStandardDialect) ? new SpringStandardDialect() {
			@Override
			public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
				return PATHS;
			}
		} : each;
	}

	/** Links are taken as they are: sessions are kept in cookies, never in addresses. */
	private static final class Links extends StandardLinkBuilder {

		private final Assets assets;

		Links(Assets assets) {
			this.assets = assets;
		}

		@Override
		protected String processLink(IExpressionContext context, String link) {
			if (!link.startsWith("/")) {
				return link;
			}
			var above = computeContextPath(context, link, Map.of());
			return (above.length() > 1 && link.startsWith(above))
					? above + this.assets.versioned(link.substring(above.length())) : this.assets.versioned(link);
		}

	}

}
