package org.norma.accounts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.core.GrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;

class PrincipalTests {

	private final Principal person = new Principal(new UUID(1, 2), "li@example.org", "李伟",
			List.of(new Actor.Grant(Role.OFFICIAL, new UUID(0, 1), "SAC"), new Actor.Grant(Role.EXPERT, null, null)),
			Locale.SIMPLIFIED_CHINESE, LocalDate.of(2026, 11, 20), 3);

	@Test
	void aPersonInASessionIsReadBackAsWritten() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ObjectOutputStream(bytes)) {
			out.writeObject(this.person);
		}
		try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(in.readObject()).isEqualTo(this.person);
		}
	}

	@Test
	void eachRoleHeldIsAnAuthorityAndEverybodyIsAPerson() {
		assertThat(this.person.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactly("ROLE_PERSON", "ROLE_OFFICIAL", "ROLE_EXPERT");
	}

}
