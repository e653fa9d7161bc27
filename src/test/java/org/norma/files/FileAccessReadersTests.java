package org.norma.files;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileAccessReadersTests {

	@Test
	void onlyWhatIsClosedNeedsARightToBeShown() {
		assertThat(FileAccess.Kind.values()).filteredOn((kind) -> new FileAccess(kind, null, null, false).closed())
			.containsExactly(FileAccess.Kind.CLOSED);
	}

}
