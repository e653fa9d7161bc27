package org.norma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes, laws, prefixes and bodies of one country stand in its profile, not in the code:
 * only {@code designations} knows the numbers of the world, and the demonstration shows a
 * country.
 */
class NoCountryTests {

	private static final Path JAVA = Path.of("src/main/java/org/norma");

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** Bodies, laws, standards and terms that are those of one country. */
	private static final String WORDS = "\\bGB/T|\\bGB \\d|\\bDB\\d|State Council|\\bSAC\\b|\\bSAMR\\b|\\bAQSIQ\\b"
			+ "|\\bChina\\b|\\bCina\\b|Standardization Law|Product Quality Law|Work Safety Law|[Ll]egge sulla normazione"
			+ "|Consiglio di Stato|我国|国务院|国家标准[委化局管]|市场监管|市场监督|标准化法|产品质量法|安全生产法|\\bCHN\\b"
			+ "|\\b469\\b|\\bJR\\b|\\bOrder \\d|[Dd]ecreto \\d|Ordine \\d|令\\d|Measures on ";

	/** What else code would hold: codes, prefixes and kinds of standards. */
	private static final String CODES = "|\\[TQ]|CN-|(?<!zh-)CN\\||\"CN\"|\"DB\"|\\(DB|\"CN_|_CN\"|profiles/cn|profile=cn|国家标准|行业标准|地方标准"
			+ "|团体标准|企业标准|gbt(?!7714)\\d|SAC/";

	private static final Pattern IN_CODE = Pattern.compile(WORDS + CODES);

	private static final Pattern IN_TEXT = Pattern
		.compile(WORDS + "|国家标准委|\\bprovinc|省级|gbt\\d|[Cc]ines[ei]|Chinese (?!characters)|中国");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

	private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");

	/** Families of numbers of one country, which only designations tell apart. */
	private static final Pattern FAMILY = Pattern.compile("\\b[A-Z]+_CN\\b");

	/** A rule about numbers that no profile could change. */
	private static final Pattern RANGE = Pattern.compile("CONSTRUCTION_\\w+ = ");

	/** Names of languages, and of the classification and the source that bear theirs. */
	private static final Pattern NAMED = Pattern.compile("accounts\\.password\\.long|bodies\\.column\\.name-zh"
			+ "|classification\\.(language\\.zh|scheme\\.CCS.*)|hierarchy\\.(value|name)\\.zh"
			+ "|imports\\.(field\\.(title|summary)-zh|field\\.ccs|knowledge\\.CN_SPORTS|preset\\.cn-sports)"
			+ "|field\\.name\\.zh|projects\\.form\\.title\\.zh|lookup\\.(facet\\.ccs|cite\\.gbt7714)"
			+ "|publications\\.(form\\.ccs|refused\\.class\\.CCS)");

	@Test
	void codeNamesNoCountry() throws IOException {
		var found = new ArrayList<String>();
		for (var file : files(JAVA, ".java")) {
			if (!isOfTheWorldOrShown(file)) {
				found.addAll(inCode(JAVA.relativize(file), Files.readString(file)));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void templatesAndScriptsNameNoCountry() throws IOException {
		var found = new ArrayList<String>();
		var shown = new ArrayList<>(files(RESOURCES.resolve("templates"), ".html"));
		shown.addAll(files(RESOURCES.resolve("static/js"), ".js"));
		for (var file : shown) {
			found.addAll(matches(IN_CODE, file.getFileName().toString(), Files.readString(file)));
		}
		assertThat(found).isEmpty();
	}

	@Test
	void sentencesNameNoCountry() throws IOException {
		var found = new ArrayList<String>();
		for (var file : files(RESOURCES.resolve("i18n"), ".properties")) {
			for (var line : Files.readAllLines(file)) {
				var parts = line.split("=", 2);
				if (parts.length == 2 && !line.startsWith("#") && !NAMED.matcher(parts[0].strip()).matches()) {
					found.addAll(matches(IN_TEXT, file.getFileName() + " " + parts[0], parts[1]));
				}
			}
		}
		assertThat(found).isEmpty();
	}

	/** Which industry serves which sector is a matter of one country's codes. */
	@Test
	void noTableBesideTheProfilesHasCodesOfIndustries() throws IOException {
		for (var table : files(RESOURCES, ".csv")) {
			if (!table.startsWith(RESOURCES.resolve("profiles")) && !table.startsWith(RESOURCES.resolve("demo"))) {
				assertThat(Files.readString(table)).as(table.toString()).doesNotContainPattern("(?m)^(JR|BB|AQ),");
			}
		}
	}

	/** Each kind of word that stood in the code once. */
	@ParameterizedTest
	@ValueSource(strings = { "x(\"469\");", "code.replaceFirst(\"^[TQ]/\", \"\");", "matches(\"^(CN-?|DB)\");",
			"case \"CN\" -> null;", "\"DB\" + region", "Pattern.compile(\"(DB\\\\d{2})(\\\\d{2})\")", "-> \"国家标准\";",
			"orElse(\"GB/T 16733\")", "\"SAC notice 2025-09-26\"", "new ClassPathResource(\"profiles/cn/laws.csv\")",
			"\"start with --norma.profile=cn\"", "case NATIONAL_CN -> 1;", "endsWith(\"_CN\")",
			"long CONSTRUCTION_FROM = 50_000;", "\"Code of a region (GB/T 2260)\"",
			"\"(Standardization Law of 2017, art. 14)\"" })
	void eachKindOfWordIsFound(String code) {
		assertThat(inCode(Path.of("Any.java"), code)).isNotEmpty();
	}

	private static List<String> inCode(Path file, String text) {
		var code = COMMENT.matcher(text).replaceAll("");
		var found = new ArrayList<String>();
		STRING.matcher(code).results().forEach((word) -> found.addAll(matches(IN_CODE, file.toString(), word.group())));
		found.addAll(matches(FAMILY, file.toString(), STRING.matcher(code).replaceAll("\"\"")));
		found.addAll(matches(RANGE, file.toString(), code));
		return found;
	}

	private static boolean isOfTheWorldOrShown(Path file) {
		return file.startsWith(JAVA.resolve("designations")) || file.startsWith(JAVA.resolve("demonstration"))
				|| file.getFileName().toString().startsWith("Demo");
	}

	private static List<String> matches(Pattern pattern, String place, String text) {
		return pattern.matcher(text).results().map((found) -> place + ": " + found.group()).toList();
	}

	private static List<Path> files(Path folder, String end) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(end)).sorted().toList();
		}
	}

}
