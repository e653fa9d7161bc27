package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What makes an edition bind otherwise holds only when a second person who keeps the
 * edition confirms it.
 */
@Service
@Transactional
public class BindingChanges {

	private static final int REASON = 1000;

	private final BindingChangeRepository changes;

	private final WaitingChanges waiting;

	private final EditionRepository editions;

	private final PartialRevisions revisions;

	private final Clauses clauses;

	private final EditionRights rights;

	private final BindingSeconds seconds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BindingChanges(BindingChangeRepository changes, WaitingChanges waiting, EditionRepository editions,
			PartialRevisions revisions, Clauses clauses, EditionRights rights, BindingSeconds seconds,
			ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.changes = changes;
		this.waiting = waiting;
		this.editions = editions;
		this.revisions = revisions;
		this.clauses = clauses;
		this.rights = rights;
		this.seconds = seconds;
		this.clock = clock;
	}

	/**
	 * A second person confirms it: it holds from the day that was recorded.
	 * @throws RuleBroken for the one who recorded it, for who is not independent of that
	 * one, when it is decided already, or when it cannot be any more
	 */
	public void confirm(EditionId id, UUID change) {
		var edition = kept(id);
		var person = person();
		var locked = locked(id, change);
		var view = locked.view();
		locked.confirm(person, LocalDate.now(this.clock));
		this.seconds.refuseOthers(edition, view, person);
		refuseOtherwise(edition, view);
		var agreement = this.seconds.agreement(view, person);
		this.waiting.tell("confirmed", edition, view, agreement, view.wanted().basis());
		carryOut(id, view.wanted(), agreement);
		inform("confirmed", edition, view, person, "");
	}

	private void carryOut(EditionId id, WantedChange wanted, Map<String, String> agreement) {
		switch (wanted.kind()) {
			case NUMBER -> this.revisions.renumber(id, wanted.revision(), agreement);
			case NUMBER_BACK -> this.revisions.takeBack(id, wanted.basis(), agreement);
			case CLAUSES -> this.clauses.record(id, wanted, agreement);
			case CLAUSES_BACK ->
				this.clauses.remove(id, Objects.requireNonNull(wanted.fact()), wanted.basis(), agreement);
		}
	}

	/** What was read before it was recorded still has to be so. */
	private static void refuseOtherwise(Edition edition, BindingChangeView change) {
		if (!edition.designation().equals(change.designation())) {
			throw new RuleBroken("catalogue.change.renamed", change.designation(), edition.designation());
		}
		if (edition.binding() != change.binding() || !edition.endsOn().equals(Optional.ofNullable(change.endsOn()))) {
			throw new RuleBroken("catalogue.change.otherwise", edition.designation());
		}
	}

	/** Somebody else refuses it, and says why. */
	public void refuse(EditionId id, UUID change, @Nullable String reason) {
		var edition = kept(id);
		var locked = locked(id, change);
		var why = written(reason);
		var person = person();
		locked.refuse(person, why, LocalDate.now(this.clock));
		this.waiting.tell("refused", edition, locked.view(), Map.of("asked-by", locked.view().recorder()), why);
		inform("refused", edition, locked.view(), person, why);
	}

	/** Who recorded it is told. */
	private void inform(String verb, Edition edition, BindingChangeView change, Actor by, String reason) {
		var key = "catalogue.notice.binding-" + verb;
		this.events.publishEvent(new Notice(Notice.Recipients.account(change.recordedBy()), key,
				List.of(change.designation(), by.displayName(), reason), "/standards/" + edition.slug() + "/clauses",
				key + change.id()));
	}

	/** Who recorded it takes it back. */
	public void takeBack(EditionId id, UUID change) {
		var edition = kept(id);
		var locked = locked(id, change);
		locked.takeBack(person(), LocalDate.now(this.clock));
		this.waiting.tell("taken-back", edition, locked.view(), Map.of(), null);
	}

	/** What waits for an edition, the oldest first. */
	@Transactional(readOnly = true)
	public List<BindingChangeView> waiting(EditionId id) {
		return this.changes.waiting(id).stream().map(BindingChange::view).toList();
	}

	/** What was decided for an edition, the latest first. */
	@Transactional(readOnly = true)
	public List<DecidedChange> decided(EditionId id) {
		return this.changes.decided(id).stream().map(BindingChange::decided).toList();
	}

	private Edition kept(EditionId id) {
		var edition = this.editions.findById(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	private static Actor person() {
		return Actor.current().orElseThrow(() -> new AccessDeniedException("Not for this edition"));
	}

	private static String written(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RuleBroken("catalogue.change.reason");
		}
		if (reason.strip().length() > REASON) {
			throw new RuleBroken("catalogue.change.reason-long", reason.strip().length(), REASON);
		}
		return reason.strip();
	}

	private BindingChange locked(EditionId id, UUID change) {
		return this.changes.lock(change, id).orElseThrow(() -> new NotFound("catalogue.change.not-found"));
	}

}
