package org.norma.imports;

import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogues of ISO and IEC as a whole. */
@Tag("long")
class WholeCatalogueTests extends ImportSupport {

	private static final Logger log = LoggerFactory.getLogger(WholeCatalogueTests.class);

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	@Test
	void allOfIsoAndIecComeInAndASecondTimeNothingChanges() {
		var started = System.nanoTime();
		var iso = run(Samples.catalogue("iso.jsonl.gz"), "iso-relaton", Mode.IMPORT);
		var iec = run(Samples.catalogue("iec.jsonl.gz"), "iec-relaton", Mode.IMPORT);
		long seconds = (System.nanoTime() - started) / 1_000_000_000;
		tell(iso);
		tell(iec);
		log.info("ISO and IEC together in {} s", seconds);
		assertThat(iso.state()).isEqualTo(State.DONE);
		assertThat(iso.counts().rows()).isEqualTo(61_765);
		assertThat(iso.counts().added()).isEqualTo(61_765);
		assertThat(iec.counts().rows()).isEqualTo(32_528);
		assertThat(iec.counts().added() + iec.counts().kept()).isEqualTo(32_523);
		assertThat(remarks(iec, Remark.Weight.REFUSED)).as("numbers that differ by a final colon only").hasSize(5);
		nothingChangesTheSecondTime();
	}

	private void nothingChangesTheSecondTime() {
		var again = run(Samples.catalogue("iec.jsonl.gz"), "iec-relaton", Mode.IMPORT).counts();
		assertThat(again.unchanged()).isEqualTo(25_235);
		assertThat(again.added() + again.changed() + again.relations()).isZero();
	}

	private void tell(ImportRun run) {
		log.info("{}: {}", run.fileName(), run.counts());
		for (var weight : Remark.Weight.values()) {
			log.info("{} {}: {}", run.fileName(), weight,
					remarks(run, weight).stream().collect(Collectors.groupingBy(Remark::key, Collectors.counting())));
		}
	}

}
