package org.norma.imports;

import org.norma.designations.Designation;
import org.norma.designations.Stage;
import org.norma.imports.Knowledge.Refinement;

import tools.jackson.databind.JsonNode;

/**
 * ISO's catalogue as Relaton keeps it. {@code obsoletes}: this document replaces the
 * target. {@code updates}: this document is replaced or amended by the target; the
 * relation's date is the day on which this document reached its own present stage, and
 * that is its withdrawal only at stage 95.99.
 */
class IsoRelaton implements Refinement {

	static final int PUBLISHED = 6060;

	static final int WITHDRAWN = 9599;

	private static final int DELETED_SUBSTAGE = 98;

	private static final int UNDER_PUBLICATION = 6000;

	@Override
	public void refine(Row row, Values values, Remarks remarks) {
		var stage = row.text("stage") + row.text("substage");
		int code = stage.matches("\\d{4}") ? Integer.parseInt(stage) : PUBLISHED;
		if (stage.matches("\\d{4}")) {
			values.set(Field.STAGE, stage);
		}
		if (!values.has(Field.DESIGNATION)) {
			return;
		}
		var number = Numbers.read(values.first(Field.DESIGNATION));
		dates(row, code, number, values);
		var relations = (row.json() != null) ? row.json().path("relation") : null;
		if (relations != null) {
			relations.forEach((relation) -> relate(relation, code, number, values, remarks));
		}
	}

	/**
	 * {@code published} of a supplement is its base's year; its own date is
	 * {@code updated}.
	 */
	private static void dates(Row row, int stage, Designation number, Values values) {
		if (!number.supplements().isEmpty()) {
			var own = number.supplements().get(number.supplements().size() - 1).issued();
			var year = own.map((date) -> Integer.toString(date.year())).orElse("");
			var published = row.text("dates.published");
			var updated = row.text("dates.updated");
			var kept = (!year.isEmpty() && published.startsWith(year)) ? published : year;
			values.set(Field.PUBLISHED, !updated.isEmpty() ? updated : kept);
		}
		if (stage < UNDER_PUBLICATION) {
			values.set(Field.PUBLISHED, "");
		}
		if (stage == WITHDRAWN || stage % 100 == DELETED_SUBSTAGE) {
			values.set(Field.STATUS, "withdrawn");
		}
	}

	private static void relate(JsonNode relation, int stage, Designation number, Values values, Remarks remarks) {
		var target = relation.path("target").asString("");
		switch (target.isBlank() ? "" : relation.path("type").asString("")) {
			case "obsoletedBy" -> values.add(Field.REPLACED_BY, target);
			case "updatedBy" -> values.add(Field.AMENDED_BY, target);
			case "obsoletes" -> replaces(target, number, values, remarks);
			case "updates" -> {
				if (!supplements(target, number)) {
					values.add(Field.REPLACED_BY, target);
				}
				if (stage == WITHDRAWN) {
					values.set(Field.WITHDRAWN, relation.path("date").asString(""));
				}
			}
			default -> {
			}
		}
	}

	/**
	 * A published document cannot have taken the place of a draft: it is the draft that
	 * is to replace it, and the edge stands the wrong way round.
	 */
	private static void replaces(String target, Designation number, Values values, Remarks remarks) {
		if (isDraft(Numbers.read(target)) && !isDraft(number)) {
			remarks.refuseRelation(Field.REPLACES, target, "imports.relation.draft-target", target);
		}
		else {
			values.add(Field.REPLACES, target);
		}
	}

	static boolean isDraft(Designation number) {
		return number.stage().filter((stage) -> stage != Stage.PRF).isPresent()
				|| number.supplements().stream().anyMatch((supplement) -> supplement.stage() != null);
	}

	/**
	 * A supplement of the document itself does not replace it; its own number says what
	 * it amends.
	 */
	private static boolean supplements(String target, Designation number) {
		var other = Numbers.read(target);
		return other.supplements().size() > number.supplements().size() && other.base().equals(number.base());
	}

}
