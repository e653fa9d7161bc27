package org.norma.reviews;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.projects.ProjectId;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks all who know who cites a standard. */
@Service
@Transactional(readOnly = true)
public class CitedBy {

	private final ObjectProvider<Citing> citing;

	private final Editions editions;

	private final Projects projects;

	CitedBy(ObjectProvider<Citing> citing, Editions editions, Projects projects) {
		this.citing = citing;
		this.editions = editions;
		this.projects = projects;
	}

	/** All, those too that the reader may not see. */
	List<CitingLine> all(UUID edition, @Nullable UUID exceptProject) {
		var designation = this.editions.byId(new EditionId(edition))
			.map((each) -> Designation.parse(each.designation()))
			.orElseThrow(() -> new NotFound("reviews.no-standard"));
		var standard = new CitedStandard(edition, designation, exceptProject);
		return this.citing.orderedStream().flatMap((each) -> each.of(standard).stream()).distinct().toList();
	}

	/** Those that the present reader may see, and how many not. */
	public Shown of(UUID edition, @Nullable UUID exceptProject) {
		var all = all(edition, exceptProject);
		var shown = all.stream().filter((line) -> maySee(line.draftOf())).toList();
		return new Shown(shown, all.size() - shown.size());
	}

	boolean maySee(@Nullable UUID draftOf) {
		if (draftOf == null) {
			return true;
		}
		var id = new ProjectId(draftOf);
		return this.projects.isPublic(id) || Actor.current()
			.filter((
					person) -> this.projects.byId(id).filter((each) -> this.projects.mayRead(each, person)).isPresent())
			.isPresent();
	}

	/**
	 * What a reader sees of those who cite a standard.
	 *
	 * @param hidden how many more there are in drafts that are not public
	 */
	public record Shown(List<CitingLine> lines, int hidden) {

		public boolean isEmpty() {
			return this.lines.isEmpty() && this.hidden == 0;
		}

	}

}
