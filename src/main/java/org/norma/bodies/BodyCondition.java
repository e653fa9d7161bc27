package org.norma.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** A query as a condition of SQL on the table {@code body b}. */
record BodyCondition(String sql, Map<String, Object> params) {

	static BodyCondition of(BodyQuery query) {
		var parts = new ArrayList<String>();
		var params = new HashMap<String, Object>();
		for (var pattern : query.patterns()) {
			var name = "word" + params.size();
			parts.add("(lower(b.code) like :" + name + " or array_to_string(b.name_keys, ' ') like :" + name + ")");
			params.put(name, pattern);
		}
		if (query.kind() != null) {
			parts.add("b.kind = :kind");
			params.put("kind", query.kind().name());
		}
		if (query.region() != null) {
			parts.add("b.region_code = :region");
			params.put("region", query.region());
		}
		if (query.status() != null) {
			parts.add("b.status = :status");
			params.put("status", query.status().name());
		}
		if (query.member() != null) {
			parts.add("b.id in (select m.body_id from body_membership m join body o on o.id = m.member_id"
					+ " where o.code = :member)");
			params.put("member", query.member());
		}
		return new BodyCondition(parts.isEmpty() ? "" : "where " + String.join(" and ", parts), params);
	}

}
