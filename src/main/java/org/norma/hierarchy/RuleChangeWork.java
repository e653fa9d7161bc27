package org.norma.hierarchy;

import java.util.List;

import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Changes of rules that guard, which wait for another administrator. */
@Service
class RuleChangeWork implements WorkSource {

	private final RuleChanges changes;

	private final LevelDirectory levels;

	private final MessageSource messages;

	RuleChangeWork(RuleChanges changes, LevelDirectory levels, MessageSource messages) {
		this.changes = changes;
		this.levels = levels;
		this.messages = messages;
	}

	@Override
	public List<WorkItem> of(Actor person) {
		if (!person.holds(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return this.changes.waiting()
			.stream()
			.filter((each) -> this.changes.mayDecide(each, person))
			.map(this::item)
			.toList();
	}

	private WorkItem item(RuleChangeView change) {
		var locale = LocaleContextHolder.getLocale();
		var level = this.levels.level(change.line().level());
		return new WorkItem("hierarchy.work.rule-change",
				List.of(change.asker(), this.messages.getMessage(change.line().rule().named(), locale)),
				level.name(locale), "/rule-changes/" + change.id(), null, null);
	}

}
