package org.norma.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What results can be narrowed by; several choices in one facet widen it. */
public enum Facet {

	STATUS(null, null), LEVEL(Field.LEVEL, null), BINDING(Field.BINDING, null), ICS(Field.ICS, Codes::ics),
	CCS(Field.CCS, Codes::letter), SECTOR(Field.SECTOR, Codes::letter), REGION(Field.REGION, Codes::region),
	ISSUER(Field.ISSUER, null), YEAR(Field.YEAR, null);

	private final @Nullable Field field;

	private final @Nullable Function<String, List<String>> path;

	Facet(@Nullable Field field, @Nullable Function<String, List<String>> path) {
		this.field = field;
		this.path = path;
	}

	/** Name of the parameter in addresses. */
	public String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

	Optional<Field> field() {
		return Optional.ofNullable(this.field);
	}

	/** The value and those above it, topmost first, where the values are codes. */
	List<String> path(String value) {
		return (this.path != null) ? this.path.apply(value) : List.of(value);
	}

	static List<Facet> ofTerms() {
		return Arrays.stream(values()).filter((facet) -> facet.field != null).toList();
	}

}
