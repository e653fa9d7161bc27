package org.norma.classification;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the schemes that are still empty with the shipped reference tables. */
@Component
@Order(ReferenceLoader.ORDER)
class ReferenceLoader implements ApplicationRunner {

	static final int ORDER = 100;

	private static final Logger log = LoggerFactory.getLogger(ReferenceLoader.class);

	private final Classification classification;

	private final ClassificationImport imports;

	ReferenceLoader(Classification classification, ClassificationImport imports) {
		this.classification = classification;
		this.imports = imports;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		for (var held : this.classification.schemes()) {
			if (held.entries() == 0) {
				load(held.scheme());
			}
		}
	}

	private void load(Scheme scheme) throws IOException {
		var table = new ClassPathResource("profiles/reference/" + scheme.facet() + ".csv");
		try (var file = table.getInputStream()) {
			var report = this.imports.importCsv(scheme, file, "en");
			log.info("Loaded {} entries of {}", report.added(), scheme);
		}
	}

}
