package org.norma.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.publications.ApprovalData;
import org.norma.publications.ApprovalService;
import org.norma.publications.DisclosureService;
import org.norma.publications.Filing;
import org.norma.publications.FilingService;
import org.norma.publications.LatePublications;
import org.norma.publications.PublicationData;
import org.norma.publications.PublicationService;
import org.norma.publications.Publications;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Approval, number, publication, text and filing. */
abstract class Issuing extends Voting {

	@Autowired
	ApprovalService approvals;

	@Autowired
	PublicationService publishing;

	@Autowired
	Publications publications;

	@Autowired
	DisclosureService disclosures;

	@Autowired
	private FilingService filings;

	@Autowired
	LatePublications late;

	@Autowired
	Editions editions;

	String number;

	/** The next number of the series, and the one after it for the next. */
	void approve(ApprovalData data, String form, String issuer, String basis) {
		var expected = nextNumber();
		given(data, issuer, basis);
		assertThat(this.number).isEqualTo(expected).matches(form);
		assertThat(running(nextNumber())).isEqualTo(running(this.number) + 1);
	}

	/** Approved by the authority alone, once; the number is given with it. */
	void given(ApprovalData data, String issuer, String basis) {
		assertThat(view().stage()).isEqualTo(Stage.APPROVAL);
		staysFor("Not approved", level(), issuer, basis);
		forbids(this.stranger, () -> this.approvals.approve(this.id, data));
		forbids(drafter(), () -> this.approvals.approve(this.id, data));
		this.number = approver().get(() -> this.approvals.approve(this.id, data)).designation().orElseThrow();
		refuses(this.chief, () -> this.approvals.approve(this.id, data), view().code(), approver().displayName(),
				"Moved on");
	}

	private String nextNumber() {
		return this.publications.previewNumber(view(), false);
	}

	private static long running(String number) {
		return Long.parseLong(Designation.parse(number).number());
	}

	static PublicationData from(LocalDate effective, boolean textPublic) {
		return new PublicationData(null, effective, null, null, List.of(), List.of(), List.of(), List.of(), textPublic,
				false);
	}

	/** Upcoming from the day of publication, in force from its first day on. */
	void publish(LocalDate effective, boolean textPublic) {
		forbids(this.stranger, () -> this.publishing.publish(this.id, from(effective, textPublic)));
		staysFor(this.number, "is not published");
		this.chief.does(() -> this.publishing.publish(this.id, from(effective, textPublic)));
		assertThat(view().state()).isEqualTo(ProjectState.COMPLETED);
		var edition = edition();
		assertThat(edition.startsOn()).contains(effective);
		assertThat(edition.dates().published().start()).isEqualTo(today());
		assertThat(edition.statusOn(today().minusDays(1))).isNotIn(Status.UPCOMING, Status.IN_FORCE);
		assertThat(edition.statusOn(effective.minusDays(1)))
			.isEqualTo(effective.equals(today()) ? Status.UNPUBLISHED : Status.UPCOMING);
		assertThat(edition.statusOn(effective)).isEqualTo(Status.IN_FORCE);
		assertThat(edition.level()).isEqualTo(view().level().value());
	}

	Edition edition() {
		return this.editions.byNumber(Designation.parse(this.number)).orElseThrow();
	}

	/** Everybody reads the whole text, without an account. */
	boolean everybodyReads(String words) {
		return this.publications.readableText(edition().id())
			.filter((text) -> text.sections().stream().anyMatch((section) -> section.body().contains(words)))
			.isPresent();
	}

	/** Owed within days to a receiver; told when late; filed once with its receipt. */
	void file(String receiver, int days, String basis) {
		var publishedOn = today();
		var filing = filing();
		assertThat(filing.receiver().in(Locale.ENGLISH)).contains(receiver);
		assertThat(filing.basis()).contains(basis);
		assertThat(filing.dueOn()).contains(publishedOn.plusDays(days));
		var early = publishedOn.minusDays(1);
		refuses(this.chief, () -> this.filings.file(filing.id(), "B-1", early), early.toString(),
				publishedOn.toString());
		forbids(this.stranger, () -> this.filings.file(filing.id(), "B-1", publishedOn));
		pass(days + 1);
		this.late.check();
		assertThat(this.chronicle.told("publications.notice.filing-late", this.number)).isTrue();
		file(filing.id());
		assertThat(filing().receiptNumber()).contains("B-1");
		refuses(this.chief, () -> this.filings.file(filing.id(), "B-2", today()), "B-1", today().toString());
	}

	private void file(UUID filing) {
		decider().does(() -> this.filings.file(filing, "B-1", today()));
	}

	private Filing filing() {
		return this.chief.get(() -> this.publications.record(this.id)).filings().get(0);
	}

}
