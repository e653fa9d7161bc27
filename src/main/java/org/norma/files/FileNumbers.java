package org.norma.files;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.designations.DesignationFinder;

import org.springframework.stereotype.Component;

/**
 * Finds the edition that a name of a file or a cell means. Names of files hold no slash,
 * so other signs stand for it, and often the title follows.
 */
@Component
class FileNumbers {

	private static final Pattern SLASHES = Pattern.compile("[_\u2215\u2044\uff0f\u29f8]");

	private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{3,4}$");

	private final Editions editions;

	FileNumbers(Editions editions) {
		this.editions = editions;
	}

	Optional<Edition> ofName(String name) {
		return of(ENDING.matcher(ReceivedFile.lastPart(name)).replaceFirst(""));
	}

	Optional<Edition> of(String text) {
		return spellings(text).flatMap((each) -> readings(each).stream())
			.flatMap((number) -> this.editions.byNumber(number).stream())
			.findFirst();
	}

	private static Stream<String> spellings(String text) {
		var slashed = SLASHES.matcher(text).replaceAll("/");
		var spaced = SLASHES.matcher(text).replaceAll(" ");
		return Stream.of(text, slashed, spaced)
			.map(String::strip)
			.filter((each) -> !Designation.isBlank(each))
			.distinct();
	}

	private static List<Designation> readings(String text) {
		return Stream
			.of(Designation.tryParse(text).stream(), Designation.guess(text).stream(),
					DesignationFinder.find(text).stream().limit(1).map((found) -> found.designation()),
					Stream.of(Designation.fromSlug(text)).filter((number) -> !number.isOpaque()))
			.flatMap((each) -> each)
			.toList();
	}

}
