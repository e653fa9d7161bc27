package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

	@Test
	void whatAnEarlierVersionLeftOpenIsClosed() throws IOException {
		var kept = Files.writeString(Files.createDirectories(this.folder.resolve("imports")).resolve("file"), "kept");
		allow(kept, "rw-rw-r--");
		allow(kept.getParent(), "rwxrwxrwx");
		allow(this.folder, "rwxr-xr-x");
		try (var taken = DataFolder.take(this.folder)) {
			taken.secure();
			assertThat(rights(kept)).isEqualTo("rw-------");
			assertThat(rights(kept.getParent())).isEqualTo("rwx------");
			assertThat(rights(this.folder)).isEqualTo("rwx------");
			assertThat(rights(taken.binaries())).isEqualTo("rwx------");
		}
	}

	@ParameterizedTest
	@CsvSource({ "rwx------,true", "rwxr-xr-x,true", "rwxrwxr-x,false", "rwxr-xrwx,false" })
	void programsThatOthersCouldHaveWrittenAreThrownAway(String rights, boolean kept) throws IOException {
		var program = Files
			.writeString(Files.createDirectories(this.folder.resolve("postgres-binaries/bin")).resolve("postgres"), "");
		allow(program, rights);
		try (var taken = DataFolder.take(this.folder)) {
			taken.secure();
			assertThat(Files.exists(program)).isEqualTo(kept);
		}
	}

	@Test
	void whatBelongsToSomebodyElseIsNotUsed() throws IOException {
		assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a file away");
		var program = Files.writeString(Files.createDirectories(this.folder.resolve("postgres-binaries")).resolve("p"),
				"");
		var other = program.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
		Files.setOwner(program, other);
		try (var taken = DataFolder.take(this.folder)) {
			taken.secure();
			assertThat(program).doesNotExist();
		}
		Files.setOwner(this.folder, other);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.take(this.folder))
			.withMessageContaining("belongs to nobody, and Norma runs as root");
	}

	@Test
	void aBuildWithoutPostgresAsksForOneInOneSentence() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> EmbeddedServer.checkBinaries(new ClassLoader(null) {
			}))
			.withMessageContaining("built without PostgreSQL")
			.withMessageContaining("spring.datasource.url is not set");
	}

	private static void allow(Path file, String rights) throws IOException {
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
	}

	private static String rights(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
