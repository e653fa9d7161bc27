package org.norma.lookup;

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
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;

/** Declares the fields of the index, which {@link EditionDocument} fills. */
class EditionBinder implements TypeBinder {

	private static final List<String> READ = List.of("designation", "key", "slug", "titles", "level", "binding", "kind",
			"stage", "published.start", "published.precision", "inForceFrom.start", "inForceFrom.precision",
			"inForceUntil.start", "inForceUntil.precision", "withdrawn.start", "withdrawn.precision", "endedSeen",
			"endReason", "upcomingSeen", "statedWord", "statedOn", "draftSeen", "replacedFrom.start",
			"replacedFrom.precision", "lapses", "formerly", "formerLevels", "clauseEffects", "startsOn", "endsOn",
			"issuerId", "ics", "ccs", "sectors", "region");

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
			EditionDocument.write(edition, (field, value) -> add(target, this.fields.get(field), value));
		}

		@SuppressWarnings("unchecked")
		private static <V> void add(DocumentElement target, @Nullable IndexFieldReference<?> field, V value) {
			target.addValue((IndexFieldReference<V>) Objects.requireNonNull(field), value);
		}

	}

}
