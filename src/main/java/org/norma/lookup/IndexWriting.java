package org.norma.lookup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes editions into the index in batches of a constant size, over what is there, so
 * that the index answers meanwhile.
 */
@Component
class IndexWriting {

	private static final int BATCH = 500;

	private static final UUID FIRST = new UUID(0, 0);

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	IndexWriting(EntityManager entities, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.setReadOnly(true);
	}

	long editions() {
		return this.jdbc.sql("select count(*) from edition").query(Long.class).single();
	}

	/** Writes all editions, or those of one bulk change. */
	void write(@Nullable UUID changedBy, LongConsumer progress) {
		long written = 0;
		for (var ids = next(changedBy, FIRST); !ids.isEmpty(); ids = next(changedBy, ids.get(ids.size() - 1))) {
			write(ids);
			written += ids.size();
			progress.accept(written);
		}
		var workspace = Search.mapping(this.entities.getEntityManagerFactory()).scope(Edition.class).workspace();
		workspace.flush();
		workspace.refresh();
	}

	/** Empties the index, for editions that are there no more. */
	void purge() {
		Search.mapping(this.entities.getEntityManagerFactory()).scope(Edition.class).workspace().purge();
	}

	private List<UUID> next(@Nullable UUID changedBy, UUID after) {
		var ids = this.jdbc
			.sql("select id from edition where id > :after" + ((changedBy != null) ? " and changed_by = :by" : "")
					+ " order by id limit " + BATCH)
			.param("after", after);
		return ((changedBy != null) ? ids.param("by", changedBy) : ids).query(UUID.class).list();
	}

	/**
	 * Writes a batch; what another transaction changed meanwhile is written once more, so
	 * that the older state does not stay.
	 */
	private void write(List<UUID> ids) {
		var before = load(ids);
		var after = versions(ids);
		var changed = ids.stream().filter((id) -> !Objects.equals(before.get(id), after.get(id))).toList();
		if (!changed.isEmpty()) {
			load(changed);
		}
	}

	private Map<UUID, Integer> load(List<UUID> ids) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			var versions = versions(ids);
			var session = Search.session(this.entities);
			session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
			this.entities.createQuery("select e from Edition e where e.id.value in :ids", Edition.class)
				.setParameter("ids", ids)
				.getResultList()
				.forEach(session.indexingPlan()::addOrUpdate);
			session.indexingPlan().execute();
			this.entities.clear();
			return versions;
		}));
	}

	private Map<UUID, Integer> versions(List<UUID> ids) {
		return this.jdbc.sql("select id, version from edition where id in (:ids)")
			.param("ids", ids)
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
