package org.norma.notifications;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationsTest
class WorkListTests {

	@Autowired
	private TestPeople people;

	@Autowired
	private TestWork source;

	@Autowired
	private WorkList list;

	@Autowired
	private MovableClock clock;

	private TestPerson person;

	@BeforeEach
	void someoneHasWork() {
		this.clock.set("2026-11-20T23:59:00");
		this.person = this.people.with(Role.EXPERT);
		this.source.waits(this.person, "undated", null);
		this.source.waits(this.person, "in eight days", "2026-11-28");
		this.source.waits(this.person, "in seven days", "2026-11-27");
		this.source.waits(this.person, "today", "2026-11-20");
		this.source.waits(this.person, "yesterday", "2026-11-19");
		this.source.waits(this.person, "long ago", "2026-09-01");
	}

	@AfterEach
	void allWorks() {
		this.source.fails(false);
	}

	@Test
	void theOldestRiskComesFirstAndWhatHasNoDayLast() {
		assertThat(work(Locale.ENGLISH).rows()).extracting(WorkRow::subject)
			.containsExactly("long ago", "yesterday", "today", "in seven days", "in eight days", "undated");
	}

	@Test
	void aDeadlineIncludesItsLastDay() {
		assertThat(work(Locale.ENGLISH).rows()).extracting(WorkRow::left)
			.containsExactly("2 months overdue", "1 day overdue", "today is the last day", "7 days left", "8 days left",
					"no deadline");
		assertThat(work(Locale.SIMPLIFIED_CHINESE).rows()).extracting(WorkRow::left)
			.contains("今天是最后一天", "剩余 7 天", "已逾期 1 天");
		assertThat(work(Locale.ITALIAN).rows()).extracting(WorkRow::left)
			.contains("oggi è l'ultimo giorno", "rimangono 7 giorni", "scaduto da 1 giorno");
	}

	@Test
	void actsAreGroupedByUrgency() {
		assertThat(work(Locale.ENGLISH).groups().keySet()).containsExactly(Urgency.values());
		assertThat(work(Locale.ENGLISH).count(Urgency.SOON)).isEqualTo(2);
	}

	@Test
	void wordsAreFoundInActAndSubjectWhateverTheirOrder() {
		assertThat(work(Locale.ENGLISH).matching("DAYS vote", null).rows()).hasSize(2);
		assertThat(work(Locale.ENGLISH).matching("", Urgency.OVERDUE).rows()).hasSize(2);
		assertThat(work(Locale.ENGLISH).matching("", null).rows()).hasSize(6);
	}

	@Test
	void aModuleThatFailsIsNamedAndDoesNotTakeTheOthersWithIt() {
		this.source.fails(true);
		assertThat(work(Locale.ENGLISH).missing()).containsExactly("notifications");
	}

	private Work work(Locale language) {
		return this.list.of(this.person, language);
	}

}
