package org.norma.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who counts as the second person for what makes an edition bind otherwise. */
@Service
@Transactional(readOnly = true)
public class BindingSeconds {

	private final SecondPeople people;

	private final EditionRights rights;

	private final BindingChangeRepository changes;

	private final EditionRepository editions;

	BindingSeconds(SecondPeople people, EditionRights rights, BindingChangeRepository changes,
			EditionRepository editions) {
		this.people = people;
		this.rights = rights;
		this.changes = changes;
		this.editions = editions;
	}

	/** Those of the changes of an edition that the person may confirm. */
	public List<BindingChangeView> of(Actor person, Edition edition, List<BindingChangeView> waiting) {
		return this.rights.keeps(edition, person) ? of(person, waiting, (change) -> edition) : List.of();
	}

	/** Those of all editions that the person may confirm, with their editions. */
	Map<BindingChangeView, Edition> of(Actor person) {
		var waiting = this.changes.waiting().stream().map(BindingChange::view).toList();
		if (waiting.isEmpty()) {
			return Map.of();
		}
		var ids = waiting.stream().map((each) -> each.edition().value()).distinct().toList();
		var kept = this.editions.findAmong(ids)
			.stream()
			.filter((edition) -> this.rights.keeps(edition, person))
			.collect(Collectors.toMap(Edition::id, Function.identity()));
		var own = waiting.stream().filter((each) -> kept.containsKey(each.edition())).toList();
		return of(person, own, (change) -> kept.get(change.edition())).stream()
			.collect(Collectors.toMap(Function.identity(), (change) -> kept.get(change.edition())));
	}

	private List<BindingChangeView> of(Actor person, List<BindingChangeView> waiting,
			Function<BindingChangeView, Edition> editions) {
		var recorders = waiting.stream().map(BindingChangeView::recordedBy).toList();
		var look = this.people.look(person.accountId(), recorders);
		return waiting.stream()
			.filter((each) -> look.counts(each.recordedBy(), () -> this.rights.keepers(editions.apply(each))))
			.toList();
	}

	void refuseOthers(Edition edition, BindingChangeView change, Actor person) {
		if (of(person, edition, List.of(change)).isEmpty()) {
			throw new RuleBroken("catalogue.change.dependent", edition.designation(), change.recorder(),
					person.displayName());
		}
	}

	/** Whether somebody else counts for what the person records. */
	boolean isSomebody(Actor person, Edition edition) {
		return !this.people.secondsOf(person.accountId(), this.rights.keepers(edition), Set.of()).isEmpty();
	}

	/** What the ledger keeps of the two, and who stands behind both. */
	Map<String, String> agreement(BindingChangeView change, Actor person) {
		var both = new TreeMap<>(Map.of("asked-by", change.recorder(), "agreed-by", person.displayName()));
		this.people.behind(change.recordedBy(), person.accountId()).ifPresent((name) -> both.put("owed-to", name));
		return both;
	}

}
