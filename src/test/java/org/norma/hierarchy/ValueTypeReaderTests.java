package org.norma.hierarchy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValueTypeReaderTests {

	@Test
	void aTextIsWrittenInEachLanguage() {
		assertThat(ValueType.values()).filteredOn(ValueType::isText).containsExactly(ValueType.TEXT);
	}

	@Test
	void aListHasOneWordALine() {
		assertThat(ValueType.values()).filteredOn(ValueType::isList).containsExactly(ValueType.LIST);
	}

	@Test
	void levelsAreNamed() {
		assertThat(ValueType.values()).filteredOn(ValueType::isLevels).containsExactly(ValueType.LEVELS);
	}

	@Test
	void aPatternSaysHowNumbersAreBuilt() {
		assertThat(ValueType.values()).filteredOn(ValueType::isPattern).containsExactly(ValueType.PATTERN);
	}

	@Test
	void someAreYesOrNo() {
		assertThat(ValueType.values()).filteredOn(ValueType::isYesNo).containsExactly(ValueType.YES_NO);
	}

	@Test
	void oneSaysHowFarADocumentBinds() {
		assertThat(ValueType.values()).filteredOn(ValueType::isBinding).containsExactly(ValueType.BINDING);
	}

	@Test
	void onlyAMandatoryOneMustBeFollowed() {
		assertThat(Binding.values()).filteredOn(Binding::mandatory).containsExactly(Binding.MANDATORY);
	}

}
