package org.norma.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An act that a rule forbids in the present state; the sentence names the rule, the value
 * found and where to mend it.
 */
public class RuleBroken extends Refusal {

	private @Nullable String field;

	public RuleBroken(String key, Object... arguments) {
		super(key, arguments);
	}

	/** Says which of the things that were given is to be mended, by its name. */
	public RuleBroken at(String given) {
		this.field = given;
		return this;
	}

	/**
	 * Refuses for all these reasons at once, so that nobody is told of them one by one;
	 * none refuse nothing.
	 */
	public static void refuse(List<RuleBroken> reasons) {
		if (!reasons.isEmpty()) {
			var first = reasons.get(0);
			reasons.stream().skip(1).forEach(first::addSuppressed);
			throw first;
		}
	}

	/** This reason, and the others for which the act is refused. */
	public List<RuleBroken> all() {
		return Stream
			.concat(Stream.of(this),
					Arrays.stream(getSuppressed()).filter(RuleBroken.class::isInstance).map(RuleBroken.class::cast))
			.toList();
	}

	/** What is to be mended, {@code null} for the act as a whole. */
	public @Nullable String field() {
		return this.field;
	}

}
