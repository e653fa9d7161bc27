package org.norma.imports;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportReadersTests {

	@Test
	void onlyTheDesignationIsRequired() {
		assertThat(Field.values()).filteredOn(Field::isRequired).containsExactly(Field.DESIGNATION);
	}

	@Test
	void onlyOneSaysTheLevel() {
		assertThat(Field.values()).filteredOn(Field::isLevel).containsExactly(Field.LEVEL);
	}

	@Test
	void onlyARefusedRowDoesNotComeIn() {
		assertThat(Remark.Weight.values())
			.filteredOn((weight) -> new Remark(1, weight, null, null, "imports.remark", List.of()).refused())
			.containsExactly(Remark.Weight.REFUSED);
	}

}
