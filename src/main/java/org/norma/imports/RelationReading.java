package org.norma.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.norma.catalogue.RelationKind;
import org.norma.catalogue.StagedRelation;
import org.norma.designations.Adoption;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.designations.SupplementKind;

/** The relations of a row, those that its own number tells included. */
final class RelationReading {

	private static final Map<Field, RelationKind> PLAIN = Map.of(Field.AMENDS, RelationKind.AMENDS, Field.CORRECTS,
			RelationKind.CORRECTS, Field.REFERENCES, RelationKind.REFERENCES, Field.CONVERTED_FROM,
			RelationKind.CONVERTED_FROM, Field.REPLACES, RelationKind.REPLACES);

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
		this.values.all(Field.REPLACED_BY).forEach(this::replacedBy);
		this.values.all(Field.ADOPTS).forEach(this::adopts);
		this.number.adopted()
			.ifPresent((adopted) -> this.relations
				.add(new StagedRelation(RelationKind.ADOPTS, false, adopted, null, AdoptionDegree.IDT)));
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
	private void replacedBy(String text) {
		if (!IDENTIFIER.matcher(text).matches()) {
			var other = Numbers.read(text);
			var year = this.number.year();
			if (year.isPresent() && other.year().isPresent() && other.year().getAsInt() < year.getAsInt()) {
				this.remarks.refuseRelation(Field.REPLACED_BY, text, "imports.relation.replacement-older", text,
						this.number.format());
				return;
			}
		}
		add(Field.REPLACED_BY, RelationKind.REPLACES, true, text);
	}

	private void adopts(String text) {
		var found = Adoption.find("(" + text.replaceFirst("(?<!\\s)\\s++(\\S++)$", ", $1") + ")");
		if (found.isEmpty()) {
			add(Field.ADOPTS, RelationKind.ADOPTS, false, text);
		}
		found.forEach((each) -> this.relations
			.add(new StagedRelation(RelationKind.ADOPTS, false, each.source(), null, each.degree())));
	}

	private void add(Field field, RelationKind kind, boolean inverse, String text) {
		if (IDENTIFIER.matcher(text).matches()) {
			this.relations.add(new StagedRelation(kind, inverse, null, text, null));
			return;
		}
		var other = Numbers.read(text);
		if (other.equals(this.number)) {
			this.remarks.refuseRelation(field, text, "imports.relation.itself", text);
			return;
		}
		this.relations.add(new StagedRelation(kind, inverse, other, null, null));
	}

}
