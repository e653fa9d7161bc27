package org.norma.notifications;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HrefTests {

	@Test
	void whatMayNotStandInAnAddressIsEncodedAndTheRestIsKept() {
		assertThat(Href.encoded("/standards/GB T 1?q=标准&a=%20#c"))
			.isEqualTo("/standards/GB%20T%201?q=%E6%A0%87%E5%87%86&a=%20#c");
		assertThat(Href.encoded("/a{b}\r\nc")).isEqualTo("/a%7Bb%7D%0D%0Ac");
	}

	@Test
	void onlyPathsOfNormaAreLocal() {
		assertThat(Href.isLocal("/projects/1")).isTrue();
		assertThat(Href.isLocal("//evil.example")).isFalse();
		assertThat(Href.isLocal("/\\evil.example")).isFalse();
		assertThat(Href.isLocal("https://evil.example")).isFalse();
	}

}
