package org.norma.imports;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CharsetsTests {

	private static final String JAPANESE = "規格番号,規格名称,状態\nJIS Z 90001:2015,品質マネジメントの要求事項,有効\n";

	private static final String SIMPLIFIED = "标准号,标准名称,状态\nGB/T 90001-2016,质量管理体系 要求,现行\n";

	private static final String TRADITIONAL = "標準編號,標準名稱,狀態\nCNS 90001,品質管理系統之要求,現行\n";

	private static final String LATIN = "numéro;titre;état\nNF X 90-001;Qualité – exigences générales « sûreté »;en vigueur\n";

	private static final String KOREAN = "번호,제목,상태\nKS Q 90001,품질경영시스템 요구사항,유효\n";

	private static final String RUSSIAN = "обозначение;наименование\nГОСТ Р 90001-2015;Системы менеджмента качества — требования\n";

	private static final String RARE = "number,title\nHG/T 90001-2016,\u80f6\u978b\n";

	private static final String GREEK = "αριθμός;τίτλος\nΕΛΟΤ 90001;Συστήματα διαχείρισης ποιότητας\n";

	@ParameterizedTest
	@CsvSource({ "KOREAN,x-windows-949,EUC-KR", "RUSSIAN,windows-1251,windows-1251", "RARE,GB18030,GB18030",
			"JAPANESE,UTF-8,UTF-8", "JAPANESE,windows-31j,Shift_JIS", "JAPANESE,EUC-JP,EUC-JP",
			"SIMPLIFIED,GB18030,GB18030", "TRADITIONAL,Big5,Big5", "LATIN,windows-1252,windows-1252" })
	void theCharacterSetIsGuessedAndTheTextIsWhole(String text, String written, String found) throws Exception {
		var original = (String) CharsetsTests.class.getDeclaredField(text).get(null);
		var bytes = original.getBytes(Charset.forName(written));
		var charset = Charsets.of(bytes, "");
		assertThat(Charsets.name(charset)).isEqualTo(found);
		assertThat(new String(bytes, charset)).isEqualTo(original);
	}

	@Test
	void thatOfLatin1IsReadWithItsAccents() {
		var bytes = "numero;titolo\nUNI 90001;Qualità dell'acqua: metodi più comuni\n"
			.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
		assertThat(new String(bytes, Charsets.of(bytes, ""))).contains("Qualità", "più");
	}

	@Test
	void allOfThemCanBeChosen() {
		assertThat(Charsets.names()).contains("Shift_JIS", "EUC-JP", "Big5", "ISO-8859-1", "GB18030");
	}

	/**
	 * Rows that nobody can read are no choice; what makes sense in one set stands alone.
	 */
	@ParameterizedTest
	@CsvSource({ "JAPANESE,UTF-8,UTF-8", "SIMPLIFIED,GB18030,GB18030", "JAPANESE,windows-31j,Shift_JIS",
			"KOREAN,x-windows-949,EUC-KR", "RUSSIAN,windows-1251,windows-1251", "SIMPLIFIED,UTF-16,UTF-16" })
	void onlyReadingsThatMakeSenseAreShown(String text, String written, String found) throws Exception {
		var original = (String) CharsetsTests.class.getDeclaredField(text).get(null);
		assertThat(Charsets.likely(original.getBytes(Charset.forName(written)))).containsExactly(found);
	}

	@Test
	void aTextOfAnotherScriptIsNotReadAsAnything() {
		var bytes = GREEK.getBytes(Charset.forName("windows-1253"));
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Charsets.of(bytes, ""));
		assertThat(Charsets.likely(bytes)).as("all can be tried").isEqualTo(Charsets.names());
	}

	@Test
	void bytesOfNoCharacterSetAreRefused() {
		var bytes = new byte[] { 'a', ',', (byte) 0xFF, (byte) 0x81, '\n', (byte) 0x8D, (byte) 0xFE };
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Charsets.of(bytes, ""));
	}

}
