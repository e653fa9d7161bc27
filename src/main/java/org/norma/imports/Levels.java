package org.norma.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelService;

/** The levels met in one run, each asked for once. */
final class Levels {

	private final LevelService levels;

	private final LevelDirectory directory;

	private final Map<String, Optional<Found>> byPrefix = new HashMap<>();

	private final Map<String, Binding> bindings = new HashMap<>();

	Levels(LevelService levels, LevelDirectory directory) {
		this.levels = levels;
		this.directory = directory;
	}

	/** The level by the number's prefix, and how far its standards bind by default. */
	Optional<Found> of(Designation number) {
		return this.byPrefix.computeIfAbsent(number.prefix(),
				(prefix) -> number.isOpaque() ? Optional.empty() : this.levels.levelForPrefix(prefix).map(this::found));
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
