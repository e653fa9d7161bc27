package org.norma.publications;

import java.util.List;

import org.norma.designations.Designation;
import org.norma.designations.DesignationFinder;
import org.norma.projects.ProjectId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the declarations that name a standard. */
@Service
public class DeclarationMentions {

	private final DisclosureRows rows;

	DeclarationMentions(DisclosureRows rows) {
		this.rows = rows;
	}

	/**
	 * The projects whose present declaration names it, dated or undated; other editions
	 * of the same standard do not count.
	 */
	@Transactional(readOnly = true)
	public List<ProjectId> of(Designation standard) {
		return this.rows.saying(standard.number())
			.stream()
			.filter((said) -> names(said.statement(), standard))
			.map(DisclosureRows.Said::project)
			.distinct()
			.toList();
	}

	private static boolean names(String text, Designation standard) {
		return DesignationFinder.find(text)
			.stream()
			.map((found) -> found.designation().key())
			.anyMatch((key) -> key.equals(standard.key()) || key.equals(standard.series().key()));
	}

}
