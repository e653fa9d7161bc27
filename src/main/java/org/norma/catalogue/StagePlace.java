package org.norma.catalogue;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The staging tables of one batch: made with it and dropped with it, so that no batch
 * waits for what another left behind.
 *
 * @param suffix end of their names
 */
record StagePlace(String suffix) {

	private static final Pattern TABLES = Pattern.compile("\\b(edition_stage|relation_stage)\\b");

	static StagePlace of(UUID batch) {
		return new StagePlace(batch.toString().replace("-", ""));
	}

	/** The statement with the names of these tables in the place of their patterns. */
	String in(String sql) {
		return TABLES.matcher(sql).replaceAll("$1_" + this.suffix);
	}

}
