package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.norma.projects.Part;
import org.norma.projects.SeparatePersons;
import org.norma.projects.StageMoves;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the receipts of filings with higher authorities. */
@Service
@Transactional
public class FilingService {

	private final FilingRepository filings;

	private final PublicationRepository publications;

	private final StageMoves moves;

	private final SeparatePersons separate;

	private final Rights rights;

	private final Clock clock;

	FilingService(FilingRepository filings, PublicationRepository publications, StageMoves moves,
			SeparatePersons separate, Rights rights, Clock clock) {
		this.filings = filings;
		this.publications = publications;
		this.moves = moves;
		this.separate = separate;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Records number and day of the receipt; once.
	 * @throws org.norma.shared.RuleBroken when somebody recorded one, or the day is
	 * before the publication or to come
	 */
	public void file(UUID filingId, String receiptNumber, LocalDate on) {
		var filing = this.filings.lock(filingId)
			.orElseThrow(() -> new NotFound("publications.refused.no-filing", filingId));
		var publication = this.publications.findById(filing.publicationId()).orElseThrow();
		var person = this.rights.decider(publication.projectId());
		filing.file(receiptNumber, on, person.displayName(), publication.publishedOn(), LocalDate.now(this.clock));
		this.separate.refuse(this.rights.visible(publication.projectId()), Part.FILER, person);
		this.moves.note(publication.projectId(), Role.OFFICIAL, "project.filed", null,
				receiptNumber.strip() + " · " + on);
	}

}
