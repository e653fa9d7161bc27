package org.norma.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final UUID BODY = new UUID(0, 7);

	private final Account account = new Account(" Li.Wei@Example.ORG ", " Li Wei ", null, Instant.EPOCH);

	@Test
	void userNamesAreKeptInLowerCase() {
		assertThat(this.account.userName()).isEqualTo("li.wei@example.org");
		assertThat(this.account.displayName()).isEqualTo("Li Wei");
	}

	@Test
	void aRoleCountsFromItsFirstToItsLastDay() {
		var grant = this.account.grant(Role.EXPERT, BODY, DAY, DAY.plusDays(2));
		assertThat(grant.countsOn(DAY.minusDays(1))).isFalse();
		assertThat(grant.countsOn(DAY)).isTrue();
		assertThat(grant.countsOn(DAY.plusDays(2))).isTrue();
		assertThat(grant.countsOn(DAY.plusDays(3))).isFalse();
	}

	@Test
	void theSameRoleInTheSameBodyIsNotHeldTwiceAtATime() {
		this.account.grant(Role.EXPERT, BODY, DAY, DAY.plusDays(2));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.account.grant(Role.EXPERT, BODY, DAY.plusDays(2), null))
			.withMessageContaining("accounts.grant.held");
		this.account.grant(Role.EXPERT, BODY, DAY.plusDays(3), null);
		this.account.grant(Role.EXPERT, null, DAY, null);
		assertThat(this.account.grants()).hasSize(3);
	}

	@Test
	void aRoleCannotEndBeforeItStarts() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.account.grant(Role.EXPERT, BODY, DAY, DAY.minusDays(1)))
			.withMessageContaining("accounts.grant.ends-before-start");
	}

	@Test
	void whatWasTakenAwayCannotBeTakenAgain() {
		var grant = this.account.grant(Role.EXPERT, BODY, DAY, null);
		this.account.revoke(grant.id());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.account.revoke(grant.id()));
	}

	@Test
	void onlyAnEnabledAdministratorWithoutEndAdministersForGood() {
		assertThat(this.account.administersForGood(DAY)).isFalse();
		this.account.grant(Role.ADMINISTRATOR, null, DAY, DAY.plusDays(9));
		assertThat(this.account.administersForGood(DAY)).isFalse();
		this.account.grant(Role.ADMINISTRATOR, BODY, DAY, null);
		assertThat(this.account.administersForGood(DAY)).isTrue();
		this.account.enable(false);
		assertThat(this.account.administersForGood(DAY)).isFalse();
	}

}
