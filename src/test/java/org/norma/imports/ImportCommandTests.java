package org.norma.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/** The import from the command line. */
class ImportCommandTests extends ImportSupport {

	@TempDir
	private Path folder;

	@Autowired
	private ImportCommand command;

	@Autowired
	private BodyService bodies;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private int execute(String... args) {
		return this.command.run(new DefaultApplicationArguments(args),
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private String file(String content) throws IOException {
		return Files.writeString(this.folder.resolve("iso-2026-08-18.jsonl"), content).toString();
	}

	@Test
	void aCleanFileComesInWithStatusZero() throws IOException {
		var file = file("{\"docid\":\"ISO 90031:2001\",\"title\":{\"en\":\"A\"}}\n");
		assertThat(execute("import", file, "--preset=iso-relaton")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("added 1", "as of 2026-08-18");
		assertThat(count("select count(*) from edition")).isEqualTo(1);
	}

	@Test
	void refusedRowsGiveStatusTwoAndTheirReasons() throws IOException {
		var file = file("{\"docid\":\"ISO 90031:2001\",\"title\":{\"en\":\"A\"}}\n{\"docid\":\"ISO 90032:2001\"}\n");
		assertThat(execute("import", file, "--preset=iso-relaton")).isEqualTo(2);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("line 2", "no title");
	}

	@Test
	void newBodiesAreNamedWithTheKnownOneThatMayBeMeant() throws IOException {
		this.bodies.ensure("ODM", BodyKind.AUTHORITY, Texts.of("en", "Office of Dry Measures"), "national", null);
		var file = Files.writeString(this.folder.resolve("offices-2026-08-18.csv"), """
				number,title,issuer
				GB/T 90051-2016,Pints,Office of Dry Measures
				GB/T 90052-2016,Quarts,Ofice of Dry Measures
				""").toString();
		assertThat(execute("import", file, "--source=Offices", "--dry-run")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.contains("new body Ofice of Dry Measures: same as Office of Dry Measures?")
			.doesNotContain("new body Office");
		assertThat(count("select count(*) from body where code = 'Ofice of Dry Measures'")).isZero();
		assertThat(execute("import", file, "--source=Offices")).isZero();
		assertThat(count("select count(*) from import_body i join body b on b.id = i.body_id "
				+ "where b.code = 'Ofice of Dry Measures' and b.level_code is null"))
			.isEqualTo(1);
		this.jdbc.update("update edition set issuer_id = null");
		this.jdbc.update("delete from body where code in ('ODM', 'Ofice of Dry Measures')");
	}

	@Test
	void aTrialChangesNothing() throws IOException {
		var file = file("{\"docid\":\"ISO 90031:2001\",\"title\":{\"en\":\"A\"}}\n");
		assertThat(execute("import", file, "--preset=iso-relaton", "--dry-run")).isZero();
		assertThat(count("select count(*) from edition")).isZero();
	}

	@Test
	void aMissingFileAndAnUnknownPresetGiveStatusOne() throws IOException {
		assertThat(execute("import", "/nowhere.csv")).isEqualTo(1);
		assertThat(execute("import", file("x"), "--preset=nonsense")).isEqualTo(1);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("There is no preset nonsense");
	}

	@Test
	void aBrokenFileGivesStatusOneAndOneSentence() throws IOException {
		assertThat(execute("import", file(""), "--preset=iso-relaton")).isEqualTo(1);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("The file is empty");
	}

}
