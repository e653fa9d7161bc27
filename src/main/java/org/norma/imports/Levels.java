package org.norma.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelService;

/** The levels met in one run, each asked for once. */
final class Levels {

	/** The publisher of a number that is kept as text, where it is beyond doubt. */
	private static final Pattern PUBLISHER = Pattern.compile("(\\p{Lu}{3,})[ /](?=.*\\d)");

	private final LevelService levels;

	private final LevelDirectory directory;

	private final Map<String, Optional<Found>> byPrefix = new HashMap<>();

	private final Map<String, Binding> bindings = new HashMap<>();

	private final Map<String, String> byPublisher;

	Levels(LevelService levels, LevelDirectory directory, Map<String, String> byPublisher) {
		this.byPublisher = byPublisher;
		this.levels = levels;
		this.directory = directory;
	}

	/** The level by the number's prefix, else the remembered one of its publisher. */
	Optional<Found> of(Designation number) {
		return byPrefix(number).or(() -> Optional.ofNullable(this.byPublisher.get(PublisherLevels.of(number)))
			.map(LevelCode::new)
			.map(this::found));
	}

	private Optional<Found> byPrefix(Designation number) {
		var begin = number.isOpaque() ? PUBLISHER.matcher(number.format()) : null;
		if (begin != null && !begin.lookingAt()) {
			return Optional.empty();
		}
		return this.byPrefix.computeIfAbsent((begin != null) ? begin.group(1) : number.prefix(),
				(prefix) -> this.levels.levelForPrefix(prefix).map(this::found));
	}

	/**
	 * A level that the mapping names; a city that was never met comes into being through
	 * its numbers.
	 */
	Found named(String code, Designation number) {
		if (this.directory.byCode(new LevelCode(code)).isEmpty()) {
			of(number);
		}
		return new Found(code, this.bindings.computeIfAbsent(code, (each) -> binding(new LevelCode(each))));
	}

	private Found found(LevelCode code) {
		return new Found(code.value(), this.bindings.computeIfAbsent(code.value(), (each) -> binding(code)));
	}

	private Binding binding(LevelCode code) {
		return this.directory.defaultBinding(code);
	}

	/** A level by its code, with its default binding. */
	record Found(String code, Binding binding) {
	}

}
