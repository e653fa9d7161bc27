package org.norma.bodies;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads the demonstration reads the names of its bodies in the own language. */
class DemoBodyNamesTests {

	@Test
	void everyBodyHasItsNameInThreeLanguages() throws IOException {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var text = new InputStreamReader(new ClassPathResource("demo/bodies.csv").getInputStream(),
				StandardCharsets.UTF_8); var rows = format.parse(text)) {
			assertThat(rows).isNotEmpty().allSatisfy((row) -> {
				assertThat(row.get("name_en")).as(row.get("code")).isNotBlank();
				assertThat(row.get("name_zh")).as(row.get("code")).matches(".*\\p{IsHan}.*");
				assertThat(row.get("name_it")).as(row.get("code")).isNotBlank().isNotEqualTo(row.get("name_en"));
			});
		}
	}

}
