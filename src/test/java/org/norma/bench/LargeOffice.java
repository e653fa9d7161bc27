package org.norma.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten thousand projects with their rounds, ballots and comments, made by copying those of
 * the demonstration; only what names a row is made anew.
 */
final class LargeOffice {

	private static final String OTHER = "md5(%s::text || '-' || n)::uuid";

	/** Projects and what belongs to them are named by their code. */
	private static final String SUBJECT_OF_THE_COPY = """
			case when subject_id ~ '^[0-9a-f-]{36}$' then md5(subject_id || '-' || n)::uuid::text
			when subject_type in ('project', 'need', 'review', 'declaration', 'comment') then subject_id || '-' || n
			else subject_id end""";

	private final Connection connection;

	LargeOffice(Connection connection) {
		this.connection = connection;
	}

	/** Copies until there are about so many projects, and so many comments among them. */
	void write(int projects, int comments) throws SQLException {
		this.connection.setAutoCommit(false);
		int copies = (int) Math.max(1, projects / count("project"));
		int more = (int) Math.max(1, comments / (copies * count("comment")));
		copy("project", copies, Map.of("id", OTHER, "code", "%s || '-' || n", "plan_number", "%s || '-' || n"));
		copy("project_drafting", copies, Map.of("project_id", OTHER));
		copy("consultation_round", copies, Map.of("id", OTHER, "project_id", OTHER));
		copy("round_addressee", copies, Map.of("round_id", OTHER));
		copy("ballot", copies, Map.of("id", OTHER, "project_id", OTHER));
		copy("ballot_term", copies, Map.of("ballot_id", OTHER));
		copy("ballot_voter", copies, Map.of("id", OTHER, "ballot_id", OTHER));
		copy("vote", copies, Map.of("id", OTHER, "ballot_id", OTHER, "voter_id", OTHER));
		copy("comment", copies, comment("-", OTHER));
		copy("comment", more - 1, comment("+", "%s"));
		ledger(copies);
		this.connection.commit();
		this.connection.setAutoCommit(true);
		execute("analyze");
	}

	private static Map<String, String> comment(String mark, String round) {
		return Map.of("id", "md5(%s::text || '" + mark + "' || n)::uuid", "round_id", round, "code",
				"%s || '" + mark + "' || n", "token_hash", "null::text", "used_token_hash", "null::text", "group_id",
				"null::uuid");
	}

	/** What was done with the copies; the chain of their hashes does not hold. */
	private void ledger(int copies) throws SQLException {
		execute("create temporary table told as select * from ledger_entry");
		var changed = new LinkedHashMap<String, String>();
		changed.put("seq", "(select max(seq) from told) + (row_number() over ())");
		changed.put("subject_id", SUBJECT_OF_THE_COPY);
		for (var hash : List.of("previous_hash", "hash")) {
			changed.put(hash, "encode(sha256((%s || '-' || n)::bytea), 'hex')");
		}
		copyOf("told", "ledger_entry", copies, changed);
	}

	private void copy(String table, int copies, Map<String, String> changed) throws SQLException {
		copyOf(table, table, copies, changed);
	}

	private void copyOf(String from, String into, int copies, Map<String, String> changed) throws SQLException {
		var columns = columns(into);
		var values = columns.stream()
			.map((column) -> changed.containsKey(column) ? changed.get(column).formatted(column) : column)
			.toList();
		execute("insert into " + into + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
				+ " from (select * from " + from + ") copied cross join generate_series(1, " + copies + ") n");
	}

	private List<String> columns(String table) throws SQLException {
		var columns = new ArrayList<String>();
		try (var statement = this.connection.prepareStatement(
				"select column_name from information_schema.columns where table_name = ? order by ordinal_position")) {
			statement.setString(1, table);
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					columns.add(rows.getString(1));
				}
			}
		}
		return columns;
	}

	long count(String table) throws SQLException {
		try (var statement = this.connection.createStatement();
				var rows = statement.executeQuery("select count(*) from " + table)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	/** One column of so many rows, spread over all of them. */
	List<String> some(String query, int wanted) throws SQLException {
		var found = new ArrayList<String>();
		try (var statement = this.connection.createStatement();
				var rows = statement
					.executeQuery("select * from (" + query + ") x order by md5(x::text) limit " + wanted)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

	private void execute(String sql) throws SQLException {
		try (var statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
