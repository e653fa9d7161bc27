package org.norma.hierarchy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.norma.shared.Act;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of what came with the profile as the profile has them now: a newer one
 * may say the same in more languages. What a line rules is left alone, and so is whatever
 * people wrote.
 */
@Component
class ProfileWords {

	private final CurrentHierarchy hierarchy;

	private final LevelStore store;

	private final ApplicationEventPublisher events;

	ProfileWords(CurrentHierarchy hierarchy, LevelStore store, ApplicationEventPublisher events) {
		this.hierarchy = hierarchy;
		this.store = store;
		this.events = events;
	}

	/** Follows the profile of that name, within a transaction. */
	void follow(String profile, ProfileContents contents) {
		if (reworded(contents, this.hierarchy.now()).isEmpty()) {
			return;
		}
		var lines = reworded(contents, this.hierarchy.lock());
		lines.forEach(this.store::reword);
		this.hierarchy.changed();
		this.events.publishEvent(Act.bySystem("level.rules-reworded", "profile", profile, Map.of(),
				Map.of("rules", Integer.toString(lines.size()))));
	}

	private static List<RuleEntry> reworded(ProfileContents contents, Hierarchy tree) {
		return contents.rules().stream().flatMap((line) -> reworded(line, tree)).toList();
	}

	private static Stream<RuleEntry> reworded(RuleEntry line, Hierarchy tree) {
		return tree.historyOf(line.level(), line.rule())
			.stream()
			.filter((known) -> known.isOfProfile() && known.saysTheSameAs(line) && !known.isInWordsOf(line))
			.map((known) -> known.inWordsOf(line));
	}

}
