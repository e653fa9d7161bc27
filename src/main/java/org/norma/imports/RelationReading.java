package org.norma.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.norma.catalogue.RelationKind;
import org.norma.catalogue.StagedRelation;
import org.norma.catalogue.StatedReplacement;
import org.norma.designations.Adoption;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.designations.SupplementKind;

/** The relations of a row, those that its own number tells included. */
final class RelationReading {

	private static final Map<Field, RelationKind> PLAIN = Map.of(Field.AMENDS, RelationKind.AMENDS, Field.CORRECTS,
			RelationKind.CORRECTS, Field.REFERENCES, RelationKind.REFERENCES, Field.CONVERTED_FROM,
			RelationKind.CONVERTED_FROM);

	/** The same said from the other side. */
	private static final Map<Field, RelationKind> INVERSE = Map.of(Field.AMENDED_BY, RelationKind.AMENDS,
			Field.CORRECTED_BY, RelationKind.CORRECTS, Field.ADOPTED_BY, RelationKind.ADOPTS, Field.REFERENCED_BY,
			RelationKind.REFERENCES, Field.CONVERTED_TO, RelationKind.CONVERTED_FROM);

	private static final Pattern IDENTIFIER = Pattern.compile("\\d{1,9}");

	private final Designation number;

	private final Values values;

	private final Remarks remarks;

	private final List<StagedRelation> relations = new ArrayList<>();

	RelationReading(Designation number, Values values, Remarks remarks) {
		this.number = number;
		this.values = values;
		this.remarks = remarks;
	}

	List<StagedRelation> read() {
		PLAIN.forEach((field, kind) -> this.values.all(field).forEach((text) -> add(field, kind, false, text)));
		INVERSE.forEach((field, kind) -> this.values.all(field).forEach((text) -> add(field, kind, true, text)));
		this.values.all(Field.REPLACES)
			.forEach((text) -> replaces(Field.REPLACES, false, StatedReplacement.read(text)));
		this.values.all(Field.REPLACES_PARTLY)
			.forEach((text) -> replaces(Field.REPLACES_PARTLY, false, StatedReplacement.part(text)));
		this.values.all(Field.REPLACED_BY).forEach((text) -> replacedBy(StatedReplacement.read(text)));
		this.values.all(Field.ADOPTS).forEach(this::adopts);
		this.number.adopted()
			.ifPresent((adopted) -> this.relations.add(StagedRelation.adopts(adopted, AdoptionDegree.IDT)));
		if (!this.number.supplements().isEmpty()) {
			this.relations.add(StagedRelation.of(supplementing(), this.number.base()));
		}
		return this.relations;
	}

	private RelationKind supplementing() {
		var last = this.number.supplements().get(this.number.supplements().size() - 1).kind();
		return (last == SupplementKind.CORRIGENDUM || last == SupplementKind.EUROPEAN_CORRIGENDUM)
				? RelationKind.CORRECTS : RelationKind.AMENDS;
	}

	/** What is older cannot have taken the place of the younger. */
	private void replacedBy(StatedReplacement stated) {
		var text = stated.number();
		if (!IDENTIFIER.matcher(text).matches()) {
			var other = Numbers.read(text);
			var year = this.number.year();
			if (year.isPresent() && other.year().isPresent() && other.year().getAsInt() < year.getAsInt()) {
				this.remarks.refuseRelation(Field.REPLACED_BY, text, "imports.relation.replacement-older", text,
						this.number.format());
				return;
			}
		}
		replaces(Field.REPLACED_BY, true, stated);
	}

	private void replaces(Field field, boolean inverse, StatedReplacement stated) {
		int before = this.relations.size();
		add(field, RelationKind.REPLACES, inverse, stated.number());
		if (stated.partly() && this.relations.size() > before) {
			this.relations.set(before, this.relations.get(before).partly(stated.scope()));
		}
	}

	private void adopts(String text) {
		var found = Adoption.find("(" + text.replaceFirst("(?<!\\s)\\s++(\\S++)$", ", $1") + ")");
		if (found.isEmpty()) {
			add(Field.ADOPTS, RelationKind.ADOPTS, false, text);
		}
		found.forEach((each) -> this.relations.add(StagedRelation.adopts(each.source(), each.degree())));
	}

	private void add(Field field, RelationKind kind, boolean inverse, String text) {
		if (IDENTIFIER.matcher(text).matches()) {
			this.relations.add(StagedRelation.bySourceId(kind, inverse, text));
			return;
		}
		var other = Numbers.read(text);
		if (other.equals(this.number)) {
			this.remarks.refuseRelation(field, text, "imports.relation.itself", text);
			return;
		}
		this.relations.add(inverse ? StagedRelation.inverse(kind, other) : StagedRelation.of(kind, other));
	}

}
