package org.norma.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of all editions, part after part. */
@Service
@Transactional(readOnly = true)
public class EditionAddresses {

	private final JdbcClient jdbc;

	EditionAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The editions by the last part of their address. */
	public Map<String, UUID> ids(Collection<String> slugs) {
		var ids = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from edition where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				ids.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		return ids;
	}

	/** Where each part begins when all addresses are cut into parts of a size. */
	public List<String> beginnings(int size) {
		return this.jdbc.sql("""
				with recursive part (slug) as (
					(select slug from edition order by slug limit 1)
					union all
					select (select e.slug from edition e where e.slug > part.slug order by e.slug offset ? limit 1)
					from part where part.slug is not null
				)
				select slug from part where slug is not null
				""").param(size - 1).query(String.class).list();
	}

	/**
	 * Addresses in their order.
	 * @param from the first one
	 * @param before the first one of the next part, empty for none
	 */
	public List<String> part(String from, String before, int most) {
		return this.jdbc.sql("""
				select slug from edition where slug >= :from and (:before = '' or slug < :before)
				order by slug limit :most
				""").param("from", from).param("before", before).param("most", most).query(String.class).list();
	}

}
