package org.norma.accounts;

import java.util.Map;

import io.github.bucket4j.TimeMeter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

	private static final int BCRYPT_STRENGTH = 11;

	@Bean
	static PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
	}

	@Bean
	@ConditionalOnMissingBean
	static TimeMeter meterOfTries() {
		return TimeMeter.SYSTEM_NANOTIME;
	}

	@Bean
	static UserDetailsService people(SignInService signIn) {
		return (userName) -> signIn.principalNamed(userName).orElseThrow(() -> new UsernameNotFoundException(userName));
	}

}
