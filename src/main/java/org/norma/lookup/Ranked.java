package org.norma.lookup;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.norma.catalogue.Status;

/**
 * What decides where a result stands.
 *
 * @param doc the result
 * @param standing 0 in force, 1 before it, 2 after it or without any
 * @param standard whether it is a standard and no supplement of one
 * @param series see {@link NumberTerms#series}
 * @param published first day of publication, lowest where it is not known
 * @param score how well the text matches
 */
record Ranked(ScoreDoc doc, int standing, boolean standard, long series, int published, float score) {

	private static final float[] SHARE = { 1, 0.95f, 0.7f };

	private static final float[] FORCE = { 3, 2, 0 };

	private static final float SUPPLEMENT = 0.75f;

	private static final float STANDARD = 1;

	static Ranked of(ScoreDoc doc, int status, boolean standard, long series) {
		int standing = (status == Status.IN_FORCE.ordinal()) ? 0 : (status == Status.UPCOMING.ordinal()) ? 1 : 2;
		boolean sorted = doc instanceof FieldDoc field && field.fields.length > 1;
		var day = sorted ? ((FieldDoc) doc).fields[1] : null;
		var score = (doc instanceof FieldDoc field) ? field.fields[0] : null;
		return new Ranked(doc, standing, standard, series, (day instanceof Number number) ? number.intValue() : 0,
				(score instanceof Float value) ? value : 0);
	}

	Tier tier() {
		if (this.score >= TextQueries.NUMBER_LEAST) {
			return Tier.NUMBER;
		}
		if (this.score >= TextQueries.BY_NUMBER) {
			return Tier.SERIES;
		}
		boolean begins = this.score >= TextQueries.TITLE_HEAD;
		boolean first = this.standing == 0 && this.standard && !NumberTerms.isOfOtherKind(this.series);
		return (begins && first) ? Tier.TITLE_HEAD : Tier.WORDS;
	}

	/** The way in which it matched; the words in the score do not count. */
	int height() {
		return (int) (this.score / 1000);
	}

	/** The score of the words alone. */
	float words() {
		return (this.score < TextQueries.BY_NUMBER) ? this.score % TextQueries.TITLE_HEAD : 0;
	}

	/** The words, less for what is not in force and for supplements. */
	float worth() {
		float share = words() * SHARE[this.standing] * (this.standard ? 1 : SUPPLEMENT);
		return share + FORCE[this.standing] + (this.standard ? STANDARD : 0);
	}

	/** From the best to the others. */
	enum Tier {

		NUMBER, SERIES, TITLE_HEAD, WORDS

	}

}
