package org.norma.catalogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePiecesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Quality management systems — Requirements | Quality management systems — Fundamentals and vocabulary
			en | Safety of toys — Part 1: Mechanical and physical properties | Toys — Mechanical and physical safety
			en | Carbon footprint of products | Greenhouse gases — Carbon footprint of products — Guidelines
			zh | 电动自行车安全技术规范 | 电动自行车充电柜 安全技术规范
			zh | 质量管理体系 要求 | 质量管理体系 基础和术语
			""")
	void titlesOnTheSameSubjectAreNear(String language, String one, String other) {
		assertThat(nearness(language, one, other)).isGreaterThanOrEqualTo(TitlePieces.NEAR);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | Greenhouse gases — Product category rules for textile products | Date and time — Part 1: Basic rules
					en | Requirements for the sharing of financial data | General requirements for testing laboratories
					en | Technical specification of pumps — General requirements | Technical specification of toys — General requirements
					zh | 纺织产品 技术要求和试验方法 | 水泥 技术要求和试验方法
					en | Safety requirements | Safety of toys
					zh | 安全管理 | 玩具安全
					""")
	void usualWordsMakeNoSubject(String language, String one, String other) {
		assertThat(nearness(language, one, other)).isLessThan(TitlePieces.NEAR);
	}

	private static double nearness(String language, String one, String other) {
		return TitlePieces.of(Texts.of(language, one)).nearness(TitlePieces.of(Texts.of(language, other)));
	}

}
