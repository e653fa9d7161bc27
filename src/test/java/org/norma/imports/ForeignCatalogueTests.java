package org.norma.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.Status;
import org.norma.imports.ImportRun.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Catalogues of others in the shapes of Japan, IEEE and ETSI, made up for this test. */
class ForeignCatalogueTests extends ImportSupport {

	private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 18);

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	private ImportRun catalogue(String name) throws IOException {
		try (InputStream content = Objects.requireNonNull(getClass().getResourceAsStream("/imports/" + name))) {
			return run(name, content.readAllBytes(), null);
		}
	}

	private void assertStatus(Map<String, Status> expected) {
		expected
			.forEach((number, status) -> assertThat(edition(number).statusOn(SNAPSHOT)).as(number).isEqualTo(status));
		assertThat(count("select count(*) from edition")).isEqualTo(expected.size());
	}

	/** Every row came in or is refused with its line and reason. */
	private void assertNothingLost(ImportRun run, long rows, Long... refusedLines) {
		assertThat(run.state()).as(run.failureKey()).isEqualTo(State.DONE);
		assertThat(run.preset()).as("no preset is made for it").isNull();
		assertThat(run.counts().rows()).isEqualTo(rows);
		assertThat(run.counts().added() + run.counts().refused()).isEqualTo(rows);
		assertThat(remarks(run, Remark.Weight.REFUSED)).extracting(Remark::line).containsExactly(refusedLines);
	}

	@Test
	void theJapaneseOneComesInWithItsTitlesAndItsWords() throws IOException {
		var run = catalogue("japanese-2026-08-18.csv");
		assertNothingLost(run, 9, 11L, 12L);
		assertStatus(Map.of("JIS Z 90001:2015", Status.IN_FORCE, "JIS Z 90001:2005", Status.SUPERSEDED,
				"JIS B 90002:2001", Status.WITHDRAWN, "JIS X 90003:1998", Status.WITHDRAWN, "JIS C 90004:2019",
				Status.UNKNOWN, "JIS A 90005:2027", Status.DRAFT, "JIS K 90006:2018", Status.IN_FORCE));
		assertThat(edition("JIS B 90002:2001").titles().byLanguage()).containsOnly(Map.entry("ja", "歯車の試験方法"));
		assertThat(edition("JIS X 90003:1998").dates().withdrawn()).hasToString("2010-04-01");
		assertThat(edition("JIS B 90002:2001").dates().withdrawn()).as("0000-00-00 is no date").isNull();
		assertThat(edition("JIS K 90006:2018").statusOn(SNAPSHOT.minusDays(1))).isEqualTo(Status.UNKNOWN);
		assertThat(edition("JIS A 90005:2027").dates().published()).as("a draft is not published").isNull();
		assertThat(edition("JIS A 90005:2027").statusOn(SNAPSHOT.minusDays(1)))
			.as("a draft is known since it was recorded")
			.isEqualTo(Status.UNPUBLISHED);
		assertThat(edition("JIS A 90005:2027").validity().draftSeen()).isEqualTo(SNAPSHOT);
		assertThat(remarks(run, Remark.Weight.WARNING)).extracting(Remark::key)
			.contains("imports.warning.status-unknown", "imports.warning.draft-dated");
		assertThat(this.jdbc.queryForList("select kind || ' ' || target from relation order by 1", String.class))
			.containsExactly("ADOPTS ISO 90001:2015", "REPLACES JIS Z 90001:2005");
	}

	@Test
	void theOneOfIeeeIsNoFileOfIso() throws IOException {
		var run = catalogue("ieee-2026-08-18.jsonl");
		assertNothingLost(run, 8, 8L);
		assertStatus(Map.of("IEEE Std 90001-2010", Status.SUPERSEDED, "IEEE Std 90001-2018", Status.IN_FORCE,
				"IEEE Std 90002-1995", Status.WITHDRAWN, "IEEE Std 90003-2001", Status.WITHDRAWN, "IEEE P90004/D3",
				Status.DRAFT, "IEEE Std 90005-2020", Status.UNKNOWN, "IEEE Std 90006-2011", Status.IN_FORCE));
		assertThat(edition("IEEE Std 90001-2018").titles().byLanguage()).containsKeys("en", "fr", "pt");
		assertThat(this.jdbc.queryForList("select kind || ' ' || target from relation order by 1", String.class))
			.as("said from both sides, kept once")
			.containsExactly("REPLACES " + edition("IEEE Std 90001-2010").designation());
	}

	@Test
	void theOneOfEtsiKeepsItsAccentsAndRefusesNoDateSilently() throws IOException {
		var run = catalogue("etsi-2026-08-18.csv");
		assertNothingLost(run, 7, 7L, 8L);
		assertStatus(Map.of("ETSI EN 390 001 V1.1.1 (2001-05)", Status.SUPERSEDED, "ETSI EN 390 001 V1.2.1 (2005-03)",
				Status.IN_FORCE, "ETSI TS 190 002 V1.1.1 (2010-01)", Status.WITHDRAWN,
				"ETSI ES 290 003 V1.1.1 (2012-07)", Status.DRAFT, "ETSI EN 390 004 V1.1.1 (2019-02)", Status.UNKNOWN));
		assertThat(edition("ETSI TS 190 002 V1.1.1 (2010-01)").titles().get("en"))
			.contains("Sécurité des réseaux imaginés");
	}

}
