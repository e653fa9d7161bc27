package org.norma.shared.web;

import java.util.HashMap;
import java.util.Map;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PostMapping;

/** Whatever is posted may carry a question; who may do it at all is asked before. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor confirmations(ObjectProvider<PlatformTransactionManager> transactions,
			ObjectProvider<Questions> questions) {
		return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(PostMapping.class),
				new ConfirmationAdvice(() -> new TransactionTemplate(transactions.getObject()),
						SingletonSupplier.of(() -> fillings(questions))));
	}

	private static Map<String, Filling> fillings(ObjectProvider<Questions> questions) {
		var all = new HashMap<String, Filling>();
		questions.forEach((each) -> all.putAll(each.fillings()));
		return Map.copyOf(all);
	}

}
