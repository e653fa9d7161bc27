package org.norma.catalogue;

import java.util.List;
import java.util.Map;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** What makes editions bind otherwise and waits for a second person. */
@Service
class BindingChangeWork implements WorkSource {

	private final BindingSeconds seconds;

	BindingChangeWork(BindingSeconds seconds) {
		this.seconds = seconds;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.ADMINISTRATOR) && !person.holds(Role.OFFICIAL)) {
			return List.of();
		}
		return this.seconds.of(person).entrySet().stream().map(BindingChangeWork::item).toList();
	}

	private static WorkItem item(Map.Entry<BindingChangeView, Edition> change) {
		var edition = change.getValue();
		var wanted = change.getKey().wanted();
		return new WorkItem("catalogue.work.change." + what(wanted), List.of(change.getKey().recorder(), about(wanted)),
				edition.designation() + " " + edition.titles().in(LocaleContextHolder.getLocale()),
				"/standards/" + edition.slug() + "/clauses", null, null);
	}

	private static String what(WantedChange wanted) {
		var kind = (wanted.kind() == WantedChange.Kind.CLAUSES) ? String.valueOf(wanted.clauseKind())
				: wanted.kind().name();
		return wanted.isOfAll() ? kind + ".all" : kind;
	}

	/** The number, or the clauses. */
	private static String about(WantedChange wanted) {
		var number = wanted.number();
		return (number != null) ? number.format() : String.valueOf(wanted.clauses());
	}

}
