package org.norma.hierarchy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a profile brings: levels and rules, each checked like those that people enter. */
final class ProfileContents {

	private final Profile profile;

	private final Instant now;

	private final Map<LevelCode, Level> levels = new LinkedHashMap<>();

	private final List<RuleEntry> rules = new ArrayList<>();

	ProfileContents(Profile profile, ProfileReader reader, Instant now) {
		this.profile = profile;
		this.now = now;
		profile.levels().forEach(this::add);
		orEmpty(profile.tables()).forEach((table) -> reader.table(table.file()).forEach((row) -> add(table, row)));
		orEmpty(profile.overlays()).forEach((code, lines) -> addRules(known(code), lines));
		refuseUnknownLevels();
	}

	List<Level> levels() {
		return List.copyOf(this.levels.values());
	}

	List<RuleEntry> rules() {
		return List.copyOf(this.rules);
	}

	private void add(Profile.LevelLine line) {
		var kind = kind(line.kind(), line.code());
		var parent = (line.parent() != null) ? known(line.parent()) : null;
		var level = new Level(new LevelCode(line.code()), parent, null, kind, new Texts(orEmpty(line.names())),
				line.rank(), line.region(), this.levels.size() + 1, this.profile.validFrom(), null, null,
				orEmpty(line.prefixes()).stream().map(Prefixes::normal).toList());
		add(level, orEmpty(line.rules()));
	}

	private void add(Profile.TableLine table, CSVRecord row) {
		var parent = known(table.parent());
		var kind = kind(table.kind(), table.file());
		var prefixes = new ArrayList<>(List.of(Prefixes.normal(table.prefix().replace("{code}", row.get("code")))));
		if (row.isMapped("prefixes")) {
			row.get("prefixes")
				.lines()
				.flatMap((all) -> List.of(all.split("\\s+")).stream())
				.filter((each) -> !each.isEmpty())
				.forEach((each) -> prefixes.add(Prefixes.normal(each)));
		}
		var names = row.toMap()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().length() == 2)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		var level = new Level(parent.child(row.get("code")), parent, null, kind, new Texts(names), table.rank(),
				(kind == LevelKind.LOCAL) ? row.get("code") : null, this.levels.size() + 1, this.profile.validFrom(),
				null, null, prefixes);
		var issuer = table.issuer();
		add(level, (issuer != null && row.isMapped("issuer_zh")) ? issuers(row, issuer) : Map.of());
	}

	/**
	 * Who issues, in words and as names of bodies: those that the row lists, or the name
	 * in the language that the table gives first, which is that of the law.
	 */
	private static Map<String, Profile.RuleLine> issuers(CSVRecord row, Profile.RuleLine basis) {
		var words = issuer(row);
		var listed = row.isMapped("bodies") ? row.get("bodies") : "";
		var names = listed.isBlank() ? named(row) : listed.replaceAll("\\s*;\\s*", "\n");
		return Map.of(Rule.ISSUER.key(), basis.withValue(new StringNode(RuleText.of(words))), Rule.ISSUER_BODIES.key(),
				basis.withValue(new StringNode(names)));
	}

	private static String named(CSVRecord row) {
		return row.toMap()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith("issuer_") && !each.getValue().isBlank())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	/** The issuer in the languages in which the row says so. */
	private static Texts issuer(CSVRecord row) {
		var names = row.toMap()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith("issuer_"))
			.collect(Collectors.toMap((each) -> each.getKey().substring("issuer_".length()), Map.Entry::getValue));
		return new Texts(names);
	}

	private void add(Level level, Map<String, Profile.RuleLine> lines) {
		if (this.levels.putIfAbsent(level.code(), level) != null) {
			throw new RuleBroken("hierarchy.refused.code-taken", level.code());
		}
		this.levels.values()
			.stream()
			.filter((other) -> other != level)
			.forEach((other) -> level.prefixes()
				.stream()
				.filter(other.prefixes()::contains)
				.findFirst()
				.ifPresent((prefix) -> {
					throw new RuleBroken("hierarchy.refused.prefix-taken", prefix, other.code());
				}));
		addRules(level.code(), lines);
	}

	private void addRules(LevelCode level, Map<String, Profile.RuleLine> lines) {
		lines.forEach((key, line) -> this.rules.add(entry(level, Rule.of(key), line)));
	}

	private RuleEntry entry(LevelCode level, Rule rule, Profile.RuleLine line) {
		var basis = writtenOrBlank(line.basis());
		if (basis.isBlank()) {
			throw new RuleBroken("hierarchy.refused.basis", level + " " + rule.key());
		}
		if (line.none() == (line.value() != null)) {
			throw new RuleBroken("hierarchy.refused.value-or-none", level, rule.key());
		}
		var effect = line.none() ? RuleEntry.Effect.NONE : RuleEntry.Effect.SET;
		var value = line.none() ? null : rule.checked(written(Objects.requireNonNull(line.value())));
		LocalDate from = (line.from() != null) ? line.from() : this.profile.rulesFrom();
		return new RuleEntry(Ids.next(), level, rule, effect, value, basis,
				Confidence.of(Objects.requireNonNullElse(line.confidence(), "")), writtenOrBlank(line.note()), from,
				RuleEntry.PROFILE, this.now, null);
	}

	private static String writtenOrBlank(@Nullable JsonNode words) {
		return (words == null || words.isNull()) ? "" : written(words);
	}

	private static String written(JsonNode value) {
		if (value.isBoolean()) {
			return value.asBoolean() ? "yes" : "no";
		}
		if (value.isArray()) {
			return StreamSupport.stream(value.spliterator(), false)
				.map(JsonNode::asString)
				.collect(Collectors.joining("\n"));
		}
		return value.isObject() ? value.toString() : value.asString();
	}

	private LevelCode known(String code) {
		var known = new LevelCode(code);
		if (!this.levels.containsKey(known)) {
			throw new RuleBroken("hierarchy.refused.unknown-level", code);
		}
		return known;
	}

	private static LevelKind kind(@Nullable String kind, String where) {
		return java.util.Arrays.stream(LevelKind.values())
			.filter((each) -> each.name().equals(kind))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("hierarchy.refused.kind", where, String.valueOf(kind)));
	}

	private void refuseUnknownLevels() {
		this.rules.stream()
			.filter((entry) -> entry.rule().type() == ValueType.LEVELS && entry.value() != null)
			.forEach((entry) -> Objects.requireNonNull(entry.value()).lines().forEach(this::known));
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
		return (map != null) ? map : Map.of();
	}

}
