package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Keeps what makes an edition bind otherwise until a second person confirms it. */
@Component
class WaitingChanges {

	/** What the ledger keeps where nobody counted as the second one. */
	private static final Map<String, String> ALONE = Map.of("agreed-by", "nobody-could");

	private final BindingChangeRepository changes;

	private final BindingSeconds seconds;

	private final EditionRights rights;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WaitingChanges(BindingChangeRepository changes, BindingSeconds seconds, EditionRights rights,
			ApplicationEventPublisher events, Clock clock) {
		this.rights = rights;
		this.changes = changes;
		this.seconds = seconds;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Does it at once where the text binds as before, or where nobody else could confirm.
	 * @param after how far the edition would bind then
	 * @param act does it, with what the ledger keeps of the second person
	 */
	ChangeOutcome take(Edition edition, BindingHistory after, WantedChange wanted, Consumer<Map<String, String>> act) {
		if (!edition.bindingHistory().differsFrom(after)) {
			act.accept(Map.of());
			return ChangeOutcome.DONE;
		}
		var person = Actor.current().orElseThrow(() -> new AccessDeniedException("Not for this edition"));
		if (!this.seconds.isSomebody(person, edition)) {
			act.accept(ALONE);
			return ChangeOutcome.DONE_ALONE;
		}
		record(edition, wanted, person);
		return ChangeOutcome.WAITING;
	}

	private void record(Edition edition, WantedChange wanted, Actor person) {
		this.changes.waiting(edition.id())
			.stream()
			.map(BindingChange::view)
			.filter((each) -> each.wanted().collidesWith(wanted))
			.findFirst()
			.ifPresent((each) -> {
				throw new RuleBroken("catalogue.change.twice", edition.designation(), each.recorder());
			});
		var change = this.changes.save(new BindingChange(edition, wanted, person, LocalDate.now(this.clock)));
		tell("recorded", edition, change.view(), Map.of(), wanted.basis());
	}

	/** Writes into the ledger what became of a change that waits. */
	void tell(String verb, Edition edition, BindingChangeView change, Map<String, String> besides,
			@Nullable String reason) {
		var after = new TreeMap<>(change.wanted().values());
		after.putAll(besides);
		this.events.publishEvent(Act
			.by(this.rights.role(edition), "edition.binding-" + verb, "edition", edition.designation(),
					Map.of("designation", change.designation(), "binding", change.binding().name()), after)
			.among(this.rights.bodies(edition))
			.because(reason));
	}

}
