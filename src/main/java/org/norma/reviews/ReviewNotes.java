package org.norma.reviews;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Status;
import org.norma.projects.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Last and next review of a standard, its withdrawal, and where to report a problem. */
@Component
class ReviewNotes implements EditionNotes {

	private static final String FOUND = """
			select d.due, r.id, r.code, r.state, r.opened_on, r.decided_on, r.outcome, w.project_id, w.decided_on as withdrawn_by_decision, w.effective_on, w.reason
			from (select cast(:id as uuid) as edition_id) e
			left join review_due d using (edition_id)
			left join withdrawal w using (edition_id)
			left join lateral (select distinct on (v.state = 'DECIDED') v.* from review v
				where v.edition_id = e.edition_id and v.state <> 'CLOSED'
				order by v.state = 'DECIDED', v.opened_on desc, v.code desc) r on true
			order by r.state = 'DECIDED' desc
			""";

	private final ReviewRules rules;

	private final JdbcClient jdbc;

	ReviewNotes(ReviewRules rules, JdbcClient jdbc) {
		this.rules = rules;
		this.jdbc = jdbc;
	}

	@Override
	public List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf) {
		var found = this.jdbc.sql(FOUND)
			.param("id", edition.id().value())
			.query((row, number) -> found(row, asOf))
			.list();
		var notes = new ArrayList<EditionNote>();
		found.stream().filter(Found::known).forEach((each) -> notes.add(review(each)));
		if (edition.statusOn(asOf) == Status.IN_FORCE && found.stream().noneMatch(Found::settlesNext)) {
			next(edition, found.get(0).due(), asOf, notes);
		}
		withdrawal(found.get(0), asOf, notes);
		if (!asOf.isBefore(this.rules.today()) && edition.statusOn(this.rules.today()) == Status.IN_FORCE) {
			notes.add(new EditionNote("message-report", "reviews.note.report", List.of(),
					"/reviews/report?standard=" + edition.slug()));
		}
		return notes;
	}

	private EditionNote review(Found review) {
		var href = "/reviews/cases/" + review.id();
		return review.decided()
				? new EditionNote("calendar-check", "reviews.note.last",
						List.of(String.valueOf(review.decidedOn()),
								this.rules.name(Outcome.valueOf(String.valueOf(review.outcome())))),
						href)
				: new EditionNote("calendar-event", "reviews.note.open",
						List.of(String.valueOf(review.code()), String.valueOf(review.openedOn())), href);
	}

	private void next(Edition edition, @Nullable LocalDate due, LocalDate asOf, List<EditionNote> notes) {
		if (due != null) {
			notes.add(new EditionNote("calendar-due", due.isBefore(asOf) ? "reviews.note.overdue" : "reviews.note.due",
					List.of(due.toString()),
					"/reviews?words=" + UriUtils.encode(edition.designation(), StandardCharsets.UTF_8)));
		}
	}

	private static void withdrawal(Found found, LocalDate asOf, List<EditionNote> notes) {
		var project = found.withdrawnBy();
		if (project != null && found.withdrawalDecidedOn() != null && !found.withdrawalDecidedOn().isAfter(asOf)) {
			notes.add(new EditionNote("archive", "reviews.note.withdrawal",
					List.of(String.valueOf(found.withdrawnOn()), String.valueOf(found.reason())),
					WithdrawalService.href(new ProjectId(project))));
		}
	}

	private static Found found(ResultSet row, LocalDate asOf) throws SQLException {
		var opened = row.getObject("opened_on", LocalDate.class);
		var decided = row.getObject("decided_on", LocalDate.class);
		return new Found(row.getObject("due", LocalDate.class), row.getObject("id", UUID.class), row.getString("code"),
				opened != null && !opened.isAfter(asOf), ReviewState.DECIDED.name().equals(row.getString("state")),
				opened, decided, row.getString("outcome"), asOf, row.getObject("project_id", UUID.class),
				row.getObject("withdrawn_by_decision", LocalDate.class), row.getObject("effective_on", LocalDate.class),
				row.getString("reason"));
	}

	/**
	 * A review of the edition, if there is one, with the due day and the withdrawal, as
	 * they were known on a day.
	 */
	private record Found(@Nullable LocalDate due, @Nullable UUID id, @Nullable String code, boolean known,
			boolean closed, @Nullable LocalDate openedOn, @Nullable LocalDate decidedOn, @Nullable String outcome,
			LocalDate asOf, @Nullable UUID withdrawnBy, @Nullable LocalDate withdrawalDecidedOn,
			@Nullable LocalDate withdrawnOn, @Nullable String reason) {

		/** Decided by the day asked about. */
		boolean decided() {
			return this.closed && this.decidedOn != null && !this.decidedOn.isAfter(this.asOf);
		}

		/**
		 * Whether the day of the next review is no matter: one is going on, or one
		 * decided later moved it.
		 */
		boolean settlesNext() {
			return (this.known && !decided()) || (this.closed && !decided());
		}

	}

}
