package org.norma.hierarchy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rule is said to do is true of the code. */
@ArchTag("slow")
@AnalyzeClasses(packages = "org.norma", importOptions = ImportOption.DoNotIncludeTests.class)
class RuleUseTests {

	@ArchTest
	static void aRuleThatDecidesOrInformsIsReadAndOneForLaterIsNot(JavaClasses classes) {
		var read = Arrays.stream(Rule.values()).filter((rule) -> isRead(classes, rule)).collect(Collectors.toSet());
		assertThat(read).as("rules that the code reads, and those whose use is not LATER")
			.containsExactlyInAnyOrderElementsOf(inUse());
	}

	private static Set<Rule> inUse() {
		return Arrays.stream(Rule.values()).filter((rule) -> rule.use() != RuleUse.LATER).collect(Collectors.toSet());
	}

	private static boolean isRead(JavaClasses classes, Rule rule) {
		return classes.get(Rule.class)
			.getField(rule.name())
			.getAccessesToSelf()
			.stream()
			.anyMatch((access) -> followsIt(access.getOriginOwner()));
	}

	/** Not what keeps and shows rules as such, nor what plays the demonstration. */
	private static boolean followsIt(JavaClass reader) {
		var name = reader.getName();
		return !reader.getPackageName().equals("org.norma.hierarchy.web")
				&& !reader.getPackageName().startsWith("org.norma.demonstration")
				&& !name.matches("org\\.norma\\.hierarchy\\.Rule(Choices)?(\\$.*)?");
	}

}
