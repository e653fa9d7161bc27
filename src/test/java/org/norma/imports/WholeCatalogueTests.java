package org.norma.imports;

import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogues of ISO and IEC as a whole. */
class WholeCatalogueTests extends ImportSupport {

	private static final Logger log = LoggerFactory.getLogger(WholeCatalogueTests.class);

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	@Test
	void allOfIsoAndIecComeInWithinAMinute() {
		var started = System.nanoTime();
		var iso = run(Samples.catalogue("iso.jsonl.gz"), "iso-relaton", Mode.IMPORT);
		var iec = run(Samples.catalogue("iec.jsonl.gz"), "iec-relaton", Mode.IMPORT);
		var seconds = (System.nanoTime() - started) / 1e9;
		log.info("ISO {}, IEC {} in {} s", iso.counts(), iec.counts(), seconds);
		for (var run : java.util.List.of(iso, iec)) {
			log.info("{} {} {}", run.state(), run.failureKey(), run.failureArguments());
			for (var weight : Remark.Weight.values()) {
				log.info("{} {} {}", run.fileName(), weight, remarks(run, weight).stream()
					.collect(Collectors.groupingBy(Remark::key, Collectors.counting())));
			}
		}
		assertThat(iso.state()).isEqualTo(State.DONE);
		assertThat(seconds).isLessThan(60);
	}

}
