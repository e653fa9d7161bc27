package org.norma.consultations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.documents.ClauseChange;
import org.norma.documents.RevisionId;
import org.norma.documents.ComparedClause;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the text made of accepted comments, for pages that hold a {@link RoundView}.
 * The text in the making is for those who may read it; a receipt shows the named clauses
 * alone, and everybody those that are frozen.
 */
@Service
@Transactional(readOnly = true)
public class CommentChanges {

	private final RoundTexts texts;

	private final ChangesDue due;

	CommentChanges(RoundTexts texts, ChangesDue due) {
		this.texts = texts;
		this.due = due;
	}

	/** Whether these comments have their changes, by the text in the making. */
	public Map<CommentId, ChangeState> states(RoundView view, Collection<CommentRow> comments) {
		var revision = view.round().revisionId();
		if (revision == null) {
			return Map.of();
		}
		var promises = comments.stream()
			.flatMap((row) -> promise(view.round(), new RevisionId(revision), row).stream())
			.toList();
		var waiting = this.due.among(promises)
			.stream()
			.map((each) -> each.promise().code())
			.collect(Collectors.toSet());
		var states = new HashMap<CommentId, ChangeState>();
		comments.forEach((row) -> state(row, waiting).ifPresent((state) -> states.put(row.id(), state)));
		return states;
	}

	private static Optional<Promises.Promise> promise(RoundSummary round, RevisionId revision, CommentRow row) {
		return Optional.ofNullable(row.change())
			.map((change) -> new Promises.Promise(round.projectId(), round.id(), round.ordinal(), revision, row.code(),
					row.type(), change));
	}

	private static Optional<ChangeState> state(CommentRow row, Set<String> waiting) {
		var disposition = row.disposition();
		if (disposition == null || !disposition.changes()) {
			return Optional.empty();
		}
		if (row.change() == null) {
			return Optional.of(ChangeState.UNNAMED);
		}
		return Optional.of(waiting.contains(row.code()) ? ChangeState.DUE : ChangeState.MADE);
	}

	/**
	 * The changes of a comment, clause by clause: as they were frozen after its round;
	 * for who reads the draft also those that are not frozen yet.
	 */
	public List<ClauseChange> of(RoundView view, CommentRow comment) {
		var change = comment.change();
		if (change == null) {
			return List.of();
		}
		var frozen = this.texts.frozenChanges(view.round(), change, comment.type());
		if (!view.readsRevisions()) {
			return frozen;
		}
		var open = new ArrayList<>(change.clauses());
		frozen.forEach((each) -> open.remove(each.lineage()));
		return Stream.concat(frozen.stream(), this.texts.draftChanges(view.round(), open).stream()).toList();
	}

	/**
	 * Whether a comment has its change: by the text in the making, of which others than
	 * its readers learn that it was changed and not how, or by the frozen one.
	 */
	public Optional<ChangeState> state(RoundView view, CommentRow comment, List<ClauseChange> changes) {
		var state = Optional.ofNullable(states(view, List.of(comment)).get(comment.id()));
		if (view.readsRevisions() || comment.change() == null) {
			return state;
		}
		var frozen = comment.change().whole() ? this.texts.changed(view.round())
				: changes.stream().filter(ClauseChange::frozen).count() == comment.change().clauses().size();
		return frozen ? Optional.of(ChangeState.MADE)
				: state.map((each) -> (each == ChangeState.MADE) ? ChangeState.DRAFTED : each);
	}

	/**
	 * The clauses that an answer may name, in the order of the draft, for who answers.
	 */
	public List<ComparedClause> choices(RoundView view) {
		return view.leads() ? this.texts.choices(view.round()) : List.of();
	}

	/** The numbers of the comments of the round whose change is not in the text yet. */
	Set<String> due(RoundView view) {
		return this.due.codes(view.round());
	}

}
