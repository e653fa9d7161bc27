package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.norma.catalogue.Status;
import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of status: those that come with Norma and those that administrators add. */
@Service
public class StatusVocabulary {

	private static final Map<String, Status> SHIPPED = shipped();

	private static final int LONGEST_WORD = 100;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StatusVocabulary(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The words as they come with Norma. */
	static StatusWords shippedWords() {
		return new StatusWords(SHIPPED);
	}

	/**
	 * The words as they count now; those of the administrators before those that come
	 * with Norma.
	 */
	@Transactional(readOnly = true)
	StatusWords words() {
		var words = new LinkedHashMap<>(SHIPPED);
		added().forEach((each) -> words.put(each.word(), each.status()));
		return new StatusWords(words);
	}

	/** What the word means now; empty for one that is not known. */
	@Transactional(readOnly = true)
	public Optional<Status> meaningOf(String word) {
		var normal = StatusWords.normal(word);
		return entries().stream().filter((each) -> each.word().equals(normal)).map(Entry::status).findFirst();
	}

	/** What an administrator said of the word; empty where nobody did. */
	@Transactional(readOnly = true)
	public Optional<Entry> addedOf(String word) {
		return added().stream().filter((each) -> each.word().equals(word)).findFirst();
	}

	/** What the word means by what comes with Norma. */
	public Optional<Status> shippedMeaningOf(String word) {
		return Optional.ofNullable(SHIPPED.get(word));
	}

	/** All of them, by state and word. */
	@Transactional(readOnly = true)
	public List<Entry> entries() {
		var all = new TreeMap<String, Entry>();
		SHIPPED.forEach((word, status) -> all.put(word, new Entry(word, status, "")));
		added().forEach((each) -> all.put(each.word(), each));
		return all.values().stream().sorted(Comparator.comparing(Entry::status).thenComparing(Entry::word)).toList();
	}

	private List<Entry> added() {
		return this.jdbc.sql("select word, status, added_by from import_status_word order by word")
			.query(Entry.class)
			.list();
	}

	/**
	 * Says what a word means from the next import on.
	 * @return whether it meant something else before
	 * @throws RuleBroken when it is blank or too long
	 */
	@Transactional
	public boolean add(String word, Status status, String person) {
		var normal = StatusWords.normal(word);
		if (normal.isEmpty() || normal.length() > LONGEST_WORD) {
			throw new RuleBroken("imports.word.length", LONGEST_WORD, normal.length());
		}
		if (meaningOf(normal).filter(status::equals).isPresent()) {
			return false;
		}
		this.jdbc.sql("""
				insert into import_status_word (word, status, added_by, added_at) values (?, ?, ?, ?)
				on conflict (word) do update set status = excluded.status, added_by = excluded.added_by,
					added_at = excluded.added_at
				""").params(normal, status.name(), person, java.sql.Timestamp.from(this.clock.instant())).update();
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "import.status-word-added", "status-word", normal, Map.of(),
				Map.of("status", status.name())));
		return true;
	}

	/**
	 * Forgets what an administrator said of a word; what comes with Norma counts again.
	 */
	@Transactional
	public void remove(String word) {
		if (this.jdbc.sql("delete from import_status_word where word = ?").param(word).update() == 1) {
			this.events.publishEvent(
					Act.by(Role.ADMINISTRATOR, "import.status-word-removed", "status-word", word, Map.of(), Map.of()));
		}
	}

	private static Map<String, Status> shipped() {
		var words = new LinkedHashMap<String, Status>();
		try (var lines = new BufferedReader(new InputStreamReader(
				new ClassPathResource("imports/status-words.csv").getInputStream(), StandardCharsets.UTF_8))) {
			lines.lines()
				.skip(1)
				.map((line) -> line.split(","))
				.forEach((cells) -> words.put(StatusWords.normal(cells[0]),
						Status.valueOf(Objects.requireNonNull(cells[1]).strip())));
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A word of status.
	 *
	 * @param word the word, in small letters
	 * @param status what it means; unknown where it tells nothing
	 * @param addedBy the administrator who said so; empty for a word that comes with
	 * Norma
	 */
	public record Entry(String word, Status status, String addedBy) {

		public boolean isAdded() {
			return !this.addedBy.isEmpty();
		}

	}

}
