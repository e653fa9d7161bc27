package org.norma.ballots;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;

/**
 * A rule of the level as it stood on the day of the opening.
 *
 * @param value in the form of the rule, such as {@code 2/3}
 * @param basis its legal basis as it is kept
 * @param confidence mark of its confidence: S, s, M, m or D
 */
@Embeddable
public record Term(@Enumerated(EnumType.STRING) Rule rule, String value, String basis, String confidence) {

	/** Its legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

	static Term of(EffectiveRule rule) {
		return new Term(rule.rule(), rule.value(), rule.written(), rule.confidence().mark());
	}

}
