package org.norma.hierarchy;

import java.util.List;

/**
 * A level in the tree of a day.
 *
 * @param rules the rules that hold for it on that day
 */
public record LevelNode(Level level, RuleSet rules, List<LevelNode> children) {

	/** How many rules the level sets itself. */
	public long ownRules() {
		return this.rules.all().stream().filter((rule) -> !rule.inherited()).count();
	}

	/** How many of them replace a rule of the level above. */
	public long overrides() {
		return this.rules.all().stream().filter(EffectiveRule::overrides).count();
	}

}
