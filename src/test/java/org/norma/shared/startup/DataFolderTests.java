package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTests {

	@TempDir
	private Path folder;

	@Test
	void aFolderIsHeldByOneAtATimeAndFreeAgainAfterwards() throws IOException {
		var first = DataFolder.take(this.folder);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.take(this.folder))
			.withMessageContaining("in use by another running Norma");
		first.close();
		DataFolder.take(this.folder).close();
	}

	@Test
	void aFolderOfAnotherPostgresVersionIsRefusedAndLeftAsItIs() throws IOException {
		Files.createDirectories(this.folder.resolve("postgres"));
		Files.writeString(this.folder.resolve("postgres/PG_VERSION"), "15\n");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.take(this.folder))
			.withMessageContaining("PostgreSQL 15")
			.withMessageContaining("PostgreSQL 18");
		assertThat(this.folder.resolve("norma.lock")).doesNotExist();
		assertThat(this.folder.resolve("postgres/PG_VERSION")).hasContent("15");
	}

	@Test
	void aFolderThatCannotBeMadeIsRefusedInOneSentence() throws IOException {
		var file = Files.writeString(this.folder.resolve("file"), "not a folder");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.take(file.resolve("data")))
			.withMessageContaining("cannot be written");
	}

}
