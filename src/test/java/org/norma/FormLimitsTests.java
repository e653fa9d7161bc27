package org.norma;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.norma.documents.SectionText;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.RuleBroken;

import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nothing that is typed into a form is longer than what keeps it: the field says so, and
 * how long it is.
 */
class FormLimitsTests {

	/**
	 * Read from what was sent by hand, with sentences of their own for what is too long.
	 */
	private static final Set<String> READ_BY_HAND = Set.of("DisclosureForm", "MappingForm", "LapsedForm");

	/**
	 * What they bring is refused with a sentence where it is taken, also from other ways
	 * in.
	 */
	private static final Set<String> REFUSED_WHERE_TAKEN = Set.of("SectionForm", "DepartureForm", "WordForm",
			"EndForm");

	private static final List<JavaClass> CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.norma")
		.stream()
		.toList();

	/** Red before: fourteen forms took texts of any length in some field. */
	@Test
	void everyTextOfAFormThatIsSentHasALimit() {
		var unlimited = sent().distinct()
			.filter((form) -> !REFUSED_WHERE_TAKEN.contains(form.getSimpleName()))
			.flatMap(FormLimitsTests::unlimited)
			.sorted()
			.toList();
		assertThat(sent().map(Class::getSimpleName)).contains("ProposalForm", "SectionForm", "CommentForm");
		assertThat(sent().map(Class::getSimpleName)).containsAll(REFUSED_WHERE_TAKEN);
		assertThat(unlimited).isEmpty();
	}

	/** A limit that nobody looks at is none. */
	@Test
	void everyFormThatIsSentIsLookedAt() {
		var unseen = handlers().flatMap((handler) -> Arrays.stream(handler.getParameters()))
			.filter((parameter) -> isForm(parameter.getType()) && !isLookedAt(parameter))
			.filter((parameter) -> !REFUSED_WHERE_TAKEN.contains(parameter.getType().getSimpleName()))
			.map((parameter) -> parameter.getDeclaringExecutable().toString())
			.toList();
		assertThat(unseen).isEmpty();
	}

	@Test
	void whatIsTooLongIsRefusedWhereItIsTaken() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new LevelCode("x".repeat(65)));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new SectionText("x".repeat(501), "", true));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new SectionText("", "x".repeat(200_001), true));
	}

	/**
	 * What is named like a form is sent, asks a list by its address, or is known to be
	 * read by hand.
	 */
	@Test
	void everyFormIsSentOrFiltersAList() {
		var sent = sent().toList();
		var others = CLASSES.stream()
			.filter((type) -> type.getSimpleName().endsWith("Form") && type.isRecord())
			.map(JavaClass::reflect)
			.filter((form) -> !sent.contains(form))
			.map(Class::getSimpleName);
		assertThat(others).allMatch((name) -> READ_BY_HAND.contains(name)
				|| Set.of("FilterForm", "CalendarForm", "LedgerFilterForm", "HeadForm").contains(name));
	}

	private static boolean isLookedAt(Parameter parameter) {
		return parameter.isAnnotationPresent(Valid.class) || parameter.isAnnotationPresent(Validated.class);
	}

	private static Stream<Class<?>> sent() {
		return handlers().flatMap((handler) -> Arrays.stream(handler.getParameterTypes()))
			.filter(FormLimitsTests::isForm);
	}

	private static boolean isForm(Class<?> type) {
		return type.isRecord() && type.getSimpleName().endsWith("Form");
	}

	private static Stream<Method> handlers() {
		return CLASSES.stream()
			.filter((type) -> type.getSimpleName().endsWith("Controller"))
			.flatMap((type) -> Arrays.stream(type.reflect().getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(PostMapping.class));
	}

	private static Stream<String> unlimited(Class<?> form) {
		return Arrays.stream(form.getRecordComponents())
			.filter((component) -> !texts(component.getAnnotatedType()).allMatch((text) -> isLimited(component, text)))
			.map((component) -> form.getSimpleName() + "." + component.getName());
	}

	/** The texts of a component: itself, or those in its list or map. */
	private static Stream<AnnotatedType> texts(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType several) {
			return Arrays.stream(several.getAnnotatedActualTypeArguments()).flatMap(FormLimitsTests::texts);
		}
		return Stream.of(type).filter((each) -> each.getType() == String.class);
	}

	private static boolean isLimited(RecordComponent component, AnnotatedType text) {
		var size = text.getAnnotation(Size.class);
		var pattern = component.getAccessor().getAnnotation(Pattern.class);
		return (size != null && size.max() < 1_000_000) || (pattern != null && isBounded(pattern.regexp()));
	}

	private static boolean isBounded(String pattern) {
		return !pattern.replaceAll("\\[[^]]*]", "x").matches(".*([*+]|\\{\\d+,}).*");
	}

}
