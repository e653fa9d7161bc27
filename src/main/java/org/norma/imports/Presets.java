package org.norma.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembered mappings: those that come with Norma and those that somebody saved. */
@Service
public class Presets {

	private static final int LONGEST_NAME = 100;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Presets(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** All of them by name. */
	@Transactional(readOnly = true)
	public Map<String, Mapping> all() {
		var all = new LinkedHashMap<>(KnownMappings.byName());
		this.jdbc.sql("select name, mapping from import_preset order by name")
			.query((row, number) -> Map.entry(row.getString("name"), Mapping.fromJson(row.getString("mapping"))))
			.list()
			.forEach((entry) -> all.put(entry.getKey(), entry.getValue()));
		return all;
	}

	public Optional<Mapping> find(String name) {
		return Optional.ofNullable(all().get(name));
	}

	/**
	 * Remembers a mapping under a name.
	 * @throws RuleBroken when the name is too long or belongs to one that comes with
	 * Norma
	 */
	@Transactional
	public void save(String name, Mapping mapping) {
		if (name.length() > LONGEST_NAME) {
			throw new RuleBroken("imports.preset.name-long", name.length(), LONGEST_NAME);
		}
		if (KnownMappings.byName().containsKey(name)) {
			throw new RuleBroken("imports.preset.name-taken", name);
		}
		this.jdbc.sql("""
				insert into import_preset (name, mapping) values (?, ?)
				on conflict (name) do update set mapping = excluded.mapping
				""").params(name, mapping.toJson()).update();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "import.preset-saved", "import-preset", name, Map.of(),
				Map.of("source", mapping.source())));
	}

}
