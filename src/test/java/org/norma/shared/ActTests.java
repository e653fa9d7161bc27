package org.norma.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.projects.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** An act names the body whose grant allowed it, and no other one. */
class ActTests {

	private static final UUID BANK = UUID.randomUUID();

	private static final UUID OFFICE = UUID.randomUUID();

	@Test
	void theOnlyBodyOfTheRoleIsNamed() {
		assertThat(act(BANK).bodyId()).isEqualTo(BANK);
		assertThat(act(BANK, BANK).bodyId()).isEqualTo(BANK);
	}

	@Test
	void ofSeveralNoneIsGuessed() {
		assertThat(act(BANK, null).bodyId()).isNull();
		assertThat(act(BANK, OFFICE).bodyId()).isNull();
	}

	@Test
	void ofSeveralTheOneThatMayActOnTheSubjectIsNamed() {
		assertThat(act(List.of(OFFICE), BANK, OFFICE).bodyId()).isEqualTo(OFFICE);
		assertThat(act(List.of(OFFICE), BANK, null).bodyId()).isNull();
		assertThat(act(List.of(UUID.randomUUID(), OFFICE), OFFICE, null).bodyId()).isEqualTo(OFFICE);
	}

	private static Act act(@Nullable UUID... held) {
		return act(List.of(), held);
	}

	private static Act act(List<UUID> mayAct, @Nullable UUID... held) {
		var grants = Stream.of(held).map((body) -> new Actor.Grant(Role.OFFICIAL, body, null)).toList();
		return new Person(UUID.randomUUID(), "Wang Li", grants, Locale.ENGLISH)
			.get(() -> Act.by(Role.OFFICIAL, "edition.withdrawn", "edition", "GB/T 1", Map.of(), Map.of())
				.among(mayAct.toArray(UUID[]::new)));
	}

}
