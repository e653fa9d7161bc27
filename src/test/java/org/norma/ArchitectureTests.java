package org.norma;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The house style as far as a machine can hold it. */
@ArchTag("slow")
@AnalyzeClasses(packages = "org.norma", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final DescribedPredicate<JavaClass> PAGES = DescribedPredicate.describe("pages of a module",
			(type) -> type.getPackageName().endsWith(".web") && !type.getPackageName().equals("org.norma.shared.web"));

	@ArchTest
	static final ArchRule REPOSITORIES_ARE_HIDDEN = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule CONTROLLERS_ARE_HIDDEN = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule NOTHING_DEPENDS_ON_PAGES = noClasses().that(DescribedPredicate.not(PAGES))
		.should()
		.dependOnClassesThat(PAGES);

	@ArchTest
	static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.and()
		.haveNameMatching("set[A-Z].*")
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule TRANSACTIONS_BELONG_TO_SERVICES = noClasses().that(PAGES)
		.should()
		.beAnnotatedWith(Transactional.class);

	@ArchTest
	static final ArchRule UTILITY_CLASSES_ARE_NOT_INHERITED = classes().that()
		.haveModifier(JavaModifier.ABSTRACT)
		.and()
		.areNotInterfaces()
		.should()
		.notBeAnnotatedWith(Entity.class);

	@ArchTest
	static final ArchRule RESULTS_ARE_NOT_STREAMED_FROM_AN_OPEN_CONNECTION = noClasses().should()
		.callMethod(JdbcClient.MappedQuerySpec.class, "stream")
		.because("outside a transaction its connection is given back only when the stream is closed");

	@ArchTest
	static final ArchRule MODULES_HAVE_NO_CYCLES = slices().matching("org.norma.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule FILES_AND_FEEDS_LEAVE_THROUGH_ONE_WRITER = noClasses().that()
		.resideOutsideOfPackage("org.norma.shared..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
		.orShould()
		.dependOnClassesThat()
		.resideInAPackage("org.dhatim.fastexcel")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("javax.xml.stream.XMLStreamWriter")
		.because("one place guards against formulas and keeps codes");

}
