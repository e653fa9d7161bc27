package org.norma.shared.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientFilterTests {

	private static final String PROXY = "10.1.0.1";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/about");

	ClientFilterTests() {
		this.request.setServerName("norma.internal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host",
			"X-Forwarded-Port", "X-Forwarded-Prefix", "x-forwarded-ssl" })
	void nothingThatAStrangerClaimsIsBelievedOrEvenSeen(String header) throws Exception {
		this.request.setRemoteAddr("203.0.113.7");
		this.request.addHeader(header, header.equals("Forwarded") ? "for=9.9.9.9;host=evil.example;proto=https"
				: "X-Forwarded-Port".equals(header) ? "444" : "9.9.9.9");
		var seen = seen(List.of(PROXY));
		assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
		assertThat(seen.getRequestURL()).hasToString("http://norma.internal/about");
		assertThat(seen.getHeader(header)).isNull();
		assertThat(seen.getHeaders(header).hasMoreElements()).isFalse();
		assertThat(seen.getHeaderNames().hasMoreElements()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "203.0.113.7 | 203.0.113.7", "9.9.9.9, 203.0.113.7 | 203.0.113.7",
					"9.9.9.9, 203.0.113.7, 10.1.0.2 | 203.0.113.7", "203.0.113.7:4711 | 203.0.113.7",
					"[2001:db8::7]:443 | 2001:db8::7", "2001:db8::7 | 2001:db8::7", "unknown | 10.1.0.1",
					"9.9.9.9, localhost | 10.1.0.1" })
	void theClientIsTheNearestThatIsNoTrustedProxy(String claims, String client) throws Exception {
		this.request.setRemoteAddr(PROXY);
		this.request.addHeader("X-Forwarded-For", claims);
		assertThat(seen(List.of("10.1.0.0/16")).getRemoteAddr()).isEqualTo(client);
	}

	@Test
	void theAddressThatPeopleSeeIsWhatTheOutermostTrustedProxySays() throws Exception {
		this.request.setRemoteAddr(PROXY);
		this.request.addHeader("X-Forwarded-For", "203.0.113.7, 10.1.0.2");
		this.request.addHeader("X-Forwarded-Host", "evil.example, norma.example.org, norma.dmz");
		this.request.addHeader("X-Forwarded-Proto", "https, http");
		var seen = seen(List.of("10.1.0.0/16"));
		assertThat(seen.getRequestURL()).hasToString("https://norma.example.org/about");
		assertThat(seen.isSecure()).isTrue();
	}

	@Test
	void whatAClientSendsInAnotherHeaderThroughTheProxyIsNotBelieved() throws Exception {
		this.request.setRemoteAddr(PROXY);
		this.request.addHeader("X-Forwarded-For", "203.0.113.7");
		this.request.addHeader("Forwarded", "for=9.9.9.9;host=evil.example");
		var seen = seen(List.of(PROXY));
		assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
		assertThat(seen.getServerName()).isEqualTo("norma.internal");
	}

	@Test
	void aListThatIsNoneIsRefusedAtTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of("10.1.0.0/99")));
		assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of("proxy.example.org")));
	}

	private HttpServletRequest seen(List<String> trusted) throws Exception {
		var chain = new MockFilterChain();
		new ClientFilter(new TrustedProxies(trusted)).doFilter(this.request, new MockHttpServletResponse(), chain);
		return (HttpServletRequest) chain.getRequest();
	}

}
