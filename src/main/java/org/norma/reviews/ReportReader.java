package org.norma.reviews;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.norma.hierarchy.LevelCode;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports; who sent one stays with the authority (Law art. 35). */
@Service
@Transactional(readOnly = true)
public class ReportReader {

	private final ReportRepository reports;

	private final ReviewAccess access;

	ReportReader(ReportRepository reports, ReviewAccess access) {
		this.reports = reports;
		this.access = access;
	}

	/** Confirmed reports, newest first. */
	public Page<ReportView> list(Pageable page) {
		return this.reports.confirmed(page).map(Report::view);
	}

	/** A confirmed report by its receipt number. */
	public ReportView byCode(String code) {
		return this.reports.findByCode(code)
			.map(Report::view)
			.filter((report) -> report.state() != ReportState.UNCONFIRMED)
			.orElseThrow(() -> new NotFound("reviews.no-report", code));
	}

	List<ReportView> ofReview(ReviewId review) {
		return this.reports.findByReviewId(review.value()).stream().map(Report::view).toList();
	}

	/** Whether the reader answers it. */
	public boolean mayAnswer(ReportView report) {
		return Actor.current().filter((person) -> mayAnswer(report, person)).isPresent();
	}

	boolean mayAnswer(ReportView report, Actor person) {
		return this.access.authorityFor(report.issuerId(), new LevelCode(report.level()), person).isPresent();
	}

	/** Whether the reader sees the words of the report and who sent it. */
	public boolean mayRead(ReportView report) {
		Optional<Actor> person = Actor.current();
		return mayAnswer(report)
				|| person.filter((each) -> Objects.equals(each.accountId(), report.accountId())).isPresent();
	}

}
