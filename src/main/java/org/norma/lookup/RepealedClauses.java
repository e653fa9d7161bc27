package org.norma.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.norma.catalogue.Clauses;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;

import org.springframework.stereotype.Service;

/**
 * Says of what was found which clauses no longer bind on the day, as the answer for one
 * standard does: in a text in force that as a whole is mandatory.
 */
@Service
public class RepealedClauses {

	private final Clauses clauses;

	RepealedClauses(Clauses clauses) {
		this.clauses = clauses;
	}

	/** The clauses by the slug of their edition, in one query for all. */
	public Map<String, List<String>> of(Collection<Hit> hits, LocalDate day) {
		return this.clauses.repealedOn(day,
				hits.stream()
					.filter((hit) -> hit.status() == Status.IN_FORCE && hit.binding() == Binding.MANDATORY)
					.map(Hit::slug)
					.toList());
	}

}
