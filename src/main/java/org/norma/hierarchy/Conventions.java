package org.norma.hierarchy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * How the system of the profile writes what is no rule of a level: codes of regions, of
 * issuers and of departments. A profile that says nothing has no marks.
 */
@Component
public class Conventions {

	/** Figures of the region around, and of the region, where regions lie in others. */
	private static final Pattern WITHIN = Pattern.compile("(\\d{2})(\\d{2})(?:\\d{2})?(?:/[A-Z])?");

	private static final String ANY_DEPARTMENT = "[0-9A-Za-z]{1,8}";

	private final ProfileReader reader;

	private volatile @Nullable Map<String, String> sectors;

	private volatile Profile.@Nullable ConventionLines lines;

	Conventions(@Value("${norma.profile}") String profile, ResourceLoader resources) {
		this.reader = new ProfileReader(resources, profile);
	}

	/** The code of a region without the marks that are written before it. */
	public String region(String written) {
		return without(lines().regionMarks(), written);
	}

	/** Whether the code means the whole system or the world, and so no region of it. */
	public boolean isWhole(String region) {
		return lines().wholeRegions().contains(region);
	}

	/** The code of a body as the numbers of its standards bear it. */
	public String issuer(String code) {
		return without(lines().issuerMarks(), code).replaceAll("\\s", "");
	}

	/** The mark of those who number their own standards; empty where there is none. */
	public String issuerMark(LevelKind kind) {
		return lines().issuerMarks()
			.stream()
			.skip((kind == LevelKind.ENTERPRISE) ? 1 : 0)
			.findFirst()
			.map((mark) -> mark.replaceFirst("/$", "-"))
			.orElse("");
	}

	/** The prefix of numbers that name a region; empty where none do. */
	public String regionPrefix() {
		return lines().regionPrefix();
	}

	/** The systems in which the codes of the stages are told, in their order. */
	public List<StageCodes> stageCodes() {
		return lines().stageCodes();
	}

	/** Whether a plan number may name the department. */
	public boolean isDepartment(String code) {
		return code.matches(lines().departmentForm());
	}

	/**
	 * Region and region around it of a prefix of numbers that name both; the six figures
	 * of a still smaller one lead to the one around it.
	 */
	Optional<City> city(@Nullable String prefix) {
		var mark = regionPrefix();
		var written = (prefix != null) ? Prefixes.normal(prefix) : "";
		if (mark.isEmpty() || !written.startsWith(mark)) {
			return Optional.empty();
		}
		var found = WITHIN.matcher(written.substring(mark.length()));
		return found.matches() ? Optional.of(new City(mark, mark + found.group(1), found.group(1) + found.group(2)))
				: Optional.empty();
	}

	private static String without(List<String> marks, String written) {
		return Stream.concat(marks.stream().sorted(Comparator.comparing(String::length).reversed()), Stream.of(""))
			.filter((mark) -> written.toUpperCase(Locale.ROOT).startsWith(mark))
			.findFirst()
			.map((mark) -> written.substring(mark.length()))
			.orElse(written);
	}

	/** Read when first asked: a file that cannot be read stops the start elsewhere. */
	private Profile.ConventionLines lines() {
		var known = this.lines;
		if (known == null) {
			known = Optional.ofNullable(this.reader.profile().conventions())
				.orElseGet(() -> new Profile.ConventionLines(null, null, null, null, null, null));
			this.lines = known;
		}
		return known;
	}

	/** The letters of the sectors of the economy that an industry serves, by its code. */
	public Map<String, String> industrySectors() {
		var known = this.sectors;
		if (known == null) {
			known = this.reader.pairs("industry-sectors.csv");
			this.sectors = known;
		}
		return known;
	}

	static String departmentOr(@Nullable String form) {
		return (form != null) ? form : ANY_DEPARTMENT;
	}

	/**
	 * @param mark what stands before the code of a region in numbers
	 * @param provincePrefix prefix of the standards of the region around it
	 * @param region the four figures of the region
	 */
	record City(String mark, String provincePrefix, String region) {

		String prefix() {
			return this.mark + this.region;
		}

	}

}
