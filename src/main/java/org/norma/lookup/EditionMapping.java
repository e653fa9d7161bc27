package org.norma.lookup;

import java.util.UUID;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.IdentifierBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeFromDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeToDocumentIdentifierContext;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;

/** Tells Hibernate Search about editions, so that the catalogue need not know of it. */
class EditionMapping implements HibernateOrmSearchMappingConfigurer, LuceneAnalysisConfigurer {

	static final String INDEX = "Edition";

	@Override
	public void configure(HibernateOrmMappingConfigurationContext context) {
		var edition = context.programmaticMapping().type(Edition.class);
		edition.indexed().index(INDEX);
		edition.property("id").documentId().identifierBridge(new IdBridge());
		edition.binder(new EditionBinder());
	}

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		for (var field : Field.values()) {
			if (field.kind() == Field.Kind.TEXT) {
				context.analyzer(field.name()).instance(field.analyzer());
			}
		}
	}

	private static final class IdBridge implements IdentifierBridge<EditionId> {

		@Override
		public String toDocumentIdentifier(EditionId id, IdentifierBridgeToDocumentIdentifierContext context) {
			return id.value().toString();
		}

		@Override
		public EditionId fromDocumentIdentifier(String id, IdentifierBridgeFromDocumentIdentifierContext context) {
			return new EditionId(UUID.fromString(id));
		}

	}

}
