package org.norma.lookup;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFinalStep;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.norma.catalogue.Edition;
import org.norma.designations.Designation;

/** Declares the fields of the index and fills them from an edition. */
class EditionBinder implements TypeBinder {

	private static final List<String> READ = List.of("designation", "key", "slug", "titles", "level", "binding", "kind",
			"stage", "published.start", "published.precision", "inForceFrom.start", "inForceFrom.precision",
			"inForceUntil.start", "inForceUntil.precision", "withdrawn.start", "withdrawn.precision", "endedSeen",
			"endReason", "inForceSeen", "upcomingSeen", "statedWord", "statedOn", "replacedFrom.start",
			"replacedFrom.precision", "lapses", "startsOn", "endsOn", "issuerId", "ics", "ccs", "sectors", "region");

	@Override
	public void bind(TypeBindingContext context) {
		READ.forEach(context.dependencies()::use);
		var fields = new EnumMap<Field, IndexFieldReference<?>>(Field.class);
		for (var field : Field.values()) {
			var declared = context.indexSchemaElement().field(field.name(), type(field, context.typeFactory()));
			fields.put(field, single(field) ? declared.toReference() : declared.multiValued().toReference());
		}
		context.bridge(Edition.class, new Bridge(fields));
	}

	private static boolean single(Field field) {
		return switch (field.kind()) {
			case SORTED, DAY, NUMBER, STORED -> true;
			case TERMS, TEXT, FACET, NUMBERS -> false;
		};
	}

	private static IndexFieldTypeFinalStep<?> type(Field field, IndexFieldTypeFactory types) {
		return switch (field.kind()) {
			case TERMS -> types.asString();
			case TEXT -> types.asString().analyzer(field.name());
			case FACET -> types.asString().aggregable(Aggregable.YES);
			case SORTED -> types.asString().searchable(Searchable.NO).sortable(Sortable.YES);
			case DAY -> types.asInteger().sortable(Sortable.YES);
			case NUMBER, NUMBERS -> types.asLong().searchable(Searchable.NO).sortable(Sortable.YES);
			case STORED -> types.asString().searchable(Searchable.NO).projectable(Projectable.YES);
		};
	}

	private record Bridge(Map<Field, IndexFieldReference<?>> fields) implements TypeBridge<Edition> {

		@Override
		public void write(DocumentElement target, Edition edition, TypeBridgeWriteContext context) {
			new Document(this.fields, target).write(edition);
		}

	}

	private record Document(Map<Field, IndexFieldReference<?>> fields, DocumentElement target) {

		void write(Edition edition) {
			number(Designation.parse(edition.designation()), edition);
			titles(edition.titles().byLanguage());
			facets(edition);
			time(Timeline.of(edition.validity()));
			put(Field.ROW, Row.of(edition).write());
		}

		private void number(Designation number, Edition edition) {
			put(Field.NUMBER_KEY, edition.key());
			number.adopted().ifPresent((adopted) -> put(Field.NUMBER_KEY, adopted.key()));
			put(Field.SERIES_KEY, number.series().key());
			number.adopted().ifPresent((adopted) -> put(Field.SERIES_KEY, adopted.series().key()));
			number.jointNames().forEach((name) -> {
				put(Field.NUMBER_KEY, name.key());
				put(Field.SERIES_KEY, name.series().key());
			});
			putAll(Field.NUMBER_PART, NumberTerms.parts(edition.designation()));
			putAll(Field.NUMBER_COMPACT, NumberTerms.compacts(edition.designation()));
			put(Field.NUMBER_ORDER, NumberTerms.order(edition.designation()));
		}

		private void titles(Map<String, String> titles) {
			titles.forEach((language, title) -> {
				put(Field.titleIn(language), title);
				put(Field.WORDS, title);
			});
		}

		private void facets(Edition edition) {
			put(Field.LEVEL, edition.level());
			put(Field.BINDING, edition.binding().name());
			put(Field.KIND, edition.kind().name());
			edition.issuerId().ifPresent((issuer) -> put(Field.ISSUER, issuer.toString()));
			putAll(Field.ICS, Codes.paths(edition.ics(), Codes::ics));
			putAll(Field.CCS, Codes.paths(edition.ccs(), Codes::letter));
			putAll(Field.SECTOR, Codes.paths(edition.sectors(), Codes::letter));
			edition.region().ifPresent((region) -> putAll(Field.REGION, Codes.region(region)));
			var published = edition.dates().published();
			if (published != null) {
				put(Field.YEAR, Integer.toString(published.start().getYear()));
				put(Field.PUBLISHED, (int) published.start().toEpochDay());
			}
		}

		private void time(Timeline time) {
			put(Field.KNOWN_FROM, time.knownFrom());
			put(Field.STARTS_ON, time.startsOn());
			put(Field.ENDS_ON, time.endsOn());
			put(Field.TIME, time.packed());
			time.lapses().forEach((lapse) -> put(Field.LAPSES, lapse));
			put(Field.RUNNING, time.running().name());
			put(Field.ENDED, time.ended().name());
		}

		private void putAll(Field field, Collection<String> values) {
			values.forEach((value) -> put(field, value));
		}

		@SuppressWarnings("unchecked")
		private <V> void put(Field field, V value) {
			this.target.addValue((IndexFieldReference<V>) Objects.requireNonNull(this.fields.get(field)), value);
		}

	}

}
