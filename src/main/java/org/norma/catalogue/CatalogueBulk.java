package org.norma.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in editions by the hundred thousand: staged by COPY, then compared and merged
 * with a handful of statements. {@link #plan} comes first and must share its transaction
 * with what follows.
 */
@Service
public class CatalogueBulk {

	private final DataSource database;

	private final JdbcClient jdbc;

	private final BulkPlan plan;

	private final BulkRelations relations;

	private final BulkApply apply;

	private final BulkReport report;

	private final ApplicationEventPublisher events;

	CatalogueBulk(DataSource database, JdbcClient jdbc, BulkPlan plan, BulkRelations relations, BulkApply apply,
			BulkReport report, ApplicationEventPublisher events) {
		this.database = database;
		this.jdbc = jdbc;
		this.plan = plan;
		this.relations = relations;
		this.apply = apply;
		this.report = report;
		this.events = events;
	}

	/** Opens a batch for writing, in staging tables of its own. */
	public BulkStage stage(UUID batch) {
		this.jdbc.sql("select open_stage(?)").param(batch).query().listOfRows();
		return new BulkStage(this.database, batch);
	}

	/** Throws a batch and its staging tables away. */
	@Transactional
	public void discard(UUID batch) {
		this.jdbc.sql("select drop_stage(?)").param(batch).query().listOfRows();
	}

	/** Decides what becomes of each row; nothing in the catalogue changes yet. */
	@Transactional(propagation = Propagation.MANDATORY)
	public BulkCounts plan(BulkOrder order) {
		this.plan.make(order);
		this.relations.make(order);
		return this.plan.counts(order);
	}

	/** The names of issuers and committees of the rows that will be written. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<BodyName> bodies(UUID batch) {
		return this.report.bodies(batch);
	}

	/** Reports each change of the plan; before {@link #merge}, which makes them true. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changes(BulkOrder order, Consumer<BulkChange> to) {
		this.report.changes(order, to);
	}

	/** Reports what the plan refuses. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remarks(Consumer<BulkRemark> to) {
		this.report.remarks(to);
	}

	/** Brings the planned batch in. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void merge(BulkOrder order, BulkCounts counts) {
		int derived = 0;
		if (counts.touched() + counts.gone() + counts.relations() > 0) {
			derived = this.apply.apply(order, counts);
		}
		if (counts.touched() + derived > 0) {
			this.events.publishEvent(new CatalogueChanged(order.changedBy(), counts.touched() + derived));
		}
	}

	/**
	 * An issuer or a committee of a batch.
	 *
	 * @param name code or name as the source gives it
	 * @param committee whether it is a committee
	 * @param level level of an edition that names it
	 */
	public record BodyName(String name, boolean committee, String level) {
	}

}
