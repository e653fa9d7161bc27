package org.norma.shared.startup;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CannotStartAnalyzerTests {

	private final CannotStartAnalyzer analyzer = new CannotStartAnalyzer();

	@Test
	void aKnownRefusalIsOneSentenceAndWhatToDo() {
		var analysis = this.analyzer
			.analyze(new IllegalStateException("outer", new CannotStart("The folder is full.", "Empty it.")));
		assertThat(analysis.getDescription()).isEqualTo("The folder is full.");
		assertThat(analysis.getAction()).isEqualTo("Empty it.");
	}

	@Test
	void aSilentDatabaseIsNamed() {
		var analysis = this.analyzer
			.analyze(new IllegalStateException("outer", new SQLException("Connection refused", "08001")));
		assertThat(analysis.getDescription()).startsWith("The database does not answer");
	}

	@Test
	void aWrongPasswordIsNamedToo() {
		assertThat(this.analyzer.analyze(new SQLException("password authentication failed", "28P01"))).isNotNull();
	}

	@Test
	void otherFaultsAreLeftToOthers() {
		assertThat(this.analyzer.analyze(new IllegalStateException("a fault of ours"))).isNull();
	}

}
