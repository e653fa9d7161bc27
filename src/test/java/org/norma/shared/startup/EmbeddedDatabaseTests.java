package org.norma.shared.startup;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	@TempDir
	private Path folder;

	@Test
	void whatWasWrittenIsThereAfterANewStartAndWritesAreDurable() throws Exception {
		try (var first = new EmbeddedDatabase(this.folder)) {
			query(first, "create table kept (word text)", null);
			query(first, "insert into kept values ('still here')", null);
		}
		try (var second = new EmbeddedDatabase(this.folder)) {
			assertThat(query(second, null, "select word from kept")).isEqualTo("still here");
			assertThat(query(second, null, "show fsync")).isEqualTo("on");
			assertThat(query(second, null, "show synchronous_commit")).isEqualTo("on");
		}
	}

	private static String query(EmbeddedDatabase database, String update, String select) throws SQLException {
		try (var connection = DriverManager.getConnection(database.getJdbcUrl());
				var statement = connection.createStatement()) {
			if (update != null) {
				statement.execute(update);
				return "";
			}
			try (var rows = statement.executeQuery(select)) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

}
