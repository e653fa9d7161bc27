package org.norma.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as another person. */
class SecondPeopleTests {

	private static final UUID MAKER = UUID.randomUUID();

	private static final UUID PUPPET = UUID.randomUUID();

	private static final UUID SISTER = UUID.randomUUID();

	private static final UUID FREE = UUID.randomUUID();

	private static final Set<SecondPeople.Holders> OFFICE = Set
		.of(new SecondPeople.Holders(Role.OFFICIAL, UUID.randomUUID()));

	private static final Map<UUID, Set<UUID>> DEBTS = Map.of(PUPPET, Set.of(MAKER), SISTER, Set.of(MAKER));

	/** The accounts of an office. */
	private static final class Office implements SecondPeople {

		private final Set<UUID> holding;

		private int asked;

		Office(UUID... holding) {
			this.holding = Set.of(holding);
		}

		@Override
		public Set<UUID> holding(Set<Holders> roles) {
			return this.holding;
		}

		@Override
		public Independence among(Collection<UUID> people) {
			this.asked++;
			var known = new HashSet<>(people);
			known.retainAll(DEBTS.keySet());
			return new Independence(known.stream()
				.collect(java.util.stream.Collectors.toMap((each) -> each, (each) -> Set.copyOf(DEBTS.get(each)))));
		}

		@Override
		public Optional<String> behind(UUID one, UUID other) {
			return Optional.empty();
		}

	}

	@Test
	void nobodyIsTheOwnSecondPerson() {
		var office = new Office(FREE);
		assertThat(office.counts(FREE, FREE, OFFICE)).isFalse();
		assertThat(office.asked).as("nothing is read for that").isZero();
	}

	@Test
	void whoOwesTheFirstNeverCounts() {
		assertThat(new Office(MAKER, PUPPET).counts(MAKER, PUPPET, OFFICE)).isFalse();
		assertThat(new Office(MAKER, PUPPET, FREE).counts(MAKER, PUPPET, OFFICE)).isFalse();
	}

	@Test
	void whoIsIndependentCountsWhetherTheRoleIsKnownOrNot() {
		assertThat(new Office().counts(MAKER, FREE, OFFICE)).isTrue();
		assertThat(new Office(PUPPET).counts(PUPPET, FREE, OFFICE)).isTrue();
	}

	@Test
	void twoThatOnePersonMadeLookTwiceOnlyWhereNobodyIndependentCould() {
		assertThat(new Office(PUPPET, SISTER).counts(PUPPET, SISTER, OFFICE)).isTrue();
		assertThat(new Office(PUPPET, SISTER, MAKER).counts(PUPPET, MAKER, OFFICE)).isTrue();
		assertThat(new Office(PUPPET, SISTER, FREE).counts(PUPPET, SISTER, OFFICE)).isFalse();
		assertThat(new Office(PUPPET, MAKER, FREE).counts(PUPPET, MAKER, OFFICE)).isFalse();
	}

	@Test
	void manyAreAskedAboutWithFewQueries() {
		var office = new Office(PUPPET, SISTER);
		var look = office.look(SISTER, List.of(PUPPET, FREE, MAKER));
		for (int n = 0; n < 20; n++) {
			assertThat(look.counts(PUPPET, () -> OFFICE)).isTrue();
			assertThat(look.counts(FREE, () -> OFFICE)).isTrue();
			assertThat(look.counts(MAKER, () -> OFFICE)).isFalse();
		}
		assertThat(office.asked).isEqualTo(2);
	}

}
