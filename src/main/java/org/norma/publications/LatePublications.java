package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.norma.projects.StageMoves;
import org.norma.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every day: who has not made a text public or filed in time is told, once, and the delay
 * stands in the public history.
 */
@Service
public class LatePublications {

	private final PublicationRepository publications;

	private final FilingRepository filings;

	private final StageMoves moves;

	private final PublicationNotices notices;

	private final Clock clock;

	LatePublications(PublicationRepository publications, FilingRepository filings, StageMoves moves,
			PublicationNotices notices, Clock clock) {
		this.publications = publications;
		this.filings = filings;
		this.moves = moves;
		this.notices = notices;
		this.clock = clock;
	}

	/** Runs once a day in the cluster; running it again changes nothing. */
	@Transactional
	public void check() {
		var today = LocalDate.now(this.clock);
		this.publications.untold(today).forEach((publication) -> textLate(publication, today));
		this.filings.untold(today).stream().filter((filing) -> filing.toTell(today)).forEach((filing) -> {
			filing.told(today);
			late(this.publications.findById(filing.publicationId()).orElseThrow(), "filing-late",
					filing.id().toString(), filing.dueOn().orElseThrow());
		});
	}

	private void textLate(Publication publication, LocalDate today) {
		publication.told(today);
		late(publication, "text-late", publication.id().toString(), publication.textDueOn().orElseThrow());
	}

	private void late(Publication publication, String what, String once, LocalDate due) {
		this.moves.note(publication.projectId(), Role.OFFICIAL, "project." + what, null,
				publication.designation() + " · " + due);
		this.notices.late(publication.authorityId(), what, List.of(publication.designation(), due.toString()),
				"/projects/" + publication.projectId().value() + "/publication", what + "-" + once);
	}

}
