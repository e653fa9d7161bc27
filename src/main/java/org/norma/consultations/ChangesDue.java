package org.norma.consultations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.norma.documents.ClauseChanges;
import org.norma.documents.Extent;
import org.norma.documents.FrozenClause;
import org.norma.documents.RevisionId;
import org.norma.projects.ProjectId;

import org.springframework.stereotype.Component;

/**
 * Accepted comments whose change is not in the text yet. Every clause that an answer
 * names must differ from the frozen text of the round; one change may answer several
 * comments. Editorial comments may ask for spaces or marking; all others are answered by
 * words (chosen for Norma).
 */
@Component
class ChangesDue {

	private final Promises promises;

	private final ClauseChanges changes;

	ChangesDue(Promises promises, ClauseChanges changes) {
		this.promises = promises;
		this.changes = changes;
	}

	/** How far the text has to differ. */
	static Extent needed(CommentType type) {
		return (type == CommentType.EDITORIAL) ? Extent.FORM : Extent.WORDING;
	}

	List<Due> of(ProjectId project) {
		return of(List.of(project)).getOrDefault(project, List.of());
	}

	/** The same number of queries for any number of projects. */
	Map<ProjectId, List<Due>> of(Collection<ProjectId> projects) {
		return among(this.promises.of(projects)).stream()
			.collect(Collectors.groupingBy((due) -> due.promise().project()));
	}

	/** In the order of the promises. */
	List<Due> among(List<Promises.Promise> promises) {
		var clauses = this.changes
			.inDrafts(promises.stream().flatMap(Promises.Promise::clauses).collect(Collectors.toSet()));
		var wholes = this.changes.ofWholes(promises.stream()
			.filter((promise) -> promise.change().whole())
			.map(Promises.Promise::revision)
			.collect(Collectors.toSet()));
		return promises.stream().flatMap((promise) -> due(promise, clauses, wholes).stream()).toList();
	}

	private static Optional<Due> due(Promises.Promise promise, Map<FrozenClause, Extent> clauses,
			Map<RevisionId, Extent> wholes) {
		var needed = needed(promise.type());
		if (promise.change().whole()) {
			return wholes.getOrDefault(promise.revision(), Extent.SAME).reaches(needed) ? Optional.empty()
					: Optional.of(new Due(promise, List.of()));
		}
		var asked = promise.clauses().toList();
		var unchanged = IntStream.range(0, asked.size())
			.filter((at) -> !clauses.getOrDefault(asked.get(at), Extent.SAME).reaches(needed))
			.mapToObj((at) -> promise.change().labels().get(at))
			.toList();
		return unchanged.isEmpty() ? Optional.empty() : Optional.of(new Due(promise, unchanged));
	}

	/** The numbers of the comments of a round whose change is not in the text yet. */
	Set<String> codes(RoundSummary round) {
		return of(round.projectId()).stream()
			.filter((due) -> due.promise().round().equals(round.id()))
			.map((due) -> due.promise().code())
			.collect(Collectors.toSet());
	}

	/**
	 * A comment that waits for its change.
	 *
	 * @param unchanged the clauses that say what they said; none for the whole text
	 */
	record Due(Promises.Promise promise, List<String> unchanged) {

		/** The comment with its clauses. */
		String said() {
			return this.promise.code()
					+ (this.unchanged.isEmpty() ? "" : " (" + String.join(", ", this.unchanged) + ")");
		}

		/** Where the drafter sees it and its answer is changed. */
		String href() {
			return "/consultations/comments/" + this.promise.code();
		}

	}

}
