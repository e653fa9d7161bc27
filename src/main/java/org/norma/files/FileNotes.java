package org.norma.files;

import java.time.LocalDate;
import java.util.List;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.EditionRights;
import org.norma.catalogue.RelatedEdition;
import org.norma.shared.Actor;

import org.springframework.stereotype.Component;

/** The office's file on the page of an edition. */
@Component
class FileNotes implements EditionNotes {

	private final FileRows rows;

	private final FileRules rules;

	private final EditionRights rights;

	FileNotes(FileRows rows, FileRules rules, EditionRights rights) {
		this.rows = rows;
		this.rules = rules;
		this.rights = rights;
	}

	@Override
	public List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf) {
		var page = "/standards/" + edition.slug() + "/files";
		return this.rows.current(edition.id())
			.map((file) -> List.of(note(edition, related, file, page)))
			.orElseGet(() -> Actor.current()
				.filter((person) -> this.rights.keeps(edition, person))
				.map((person) -> List.of(new EditionNote("file-upload", "files.note.none", List.of(), page)))
				.orElse(List.of()));
	}

	private EditionNote note(Edition edition, List<RelatedEdition> related, EditionFile file, String page) {
		var content = file.content();
		if (content == null) {
			return new EditionNote("file-symlink", "files.note.link.text", List.of(file.site()), page);
		}
		var access = this.rules.of(edition, related);
		return access.lets(file) ? new EditionNote("file-text", "files.note.text", List.of(content.kind().name()), page)
				: new EditionNote("file-off", "files.note.closed", List.of(content.kind().name()), page);
	}

}
