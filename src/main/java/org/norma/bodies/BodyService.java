package org.norma.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Ids;
import org.norma.shared.Texts;
import org.norma.shared.UnknownChoice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds bodies for other modules, and makes those that an import names for the first
 * time.
 */
@Service
@Transactional(readOnly = true)
public class BodyService {

	private final BodySummaries summaries;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BodyService(BodySummaries summaries, ApplicationEventPublisher events, Clock clock) {
		this.summaries = summaries;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Bodies with all the words in their code or names, in the order of their codes.
	 * @param kind {@code null} for any
	 */
	public List<BodySummary> search(String words, @Nullable BodyKind kind, Pageable page) {
		return this.summaries.search(new BodyQuery(words, kind, null, null, null), page);
	}

	/** Living bodies of the kind that say they make the standards of the level. */
	public List<BodySummary> ofLevel(String levelCode, BodyKind kind) {
		return this.summaries.ofLevel(levelCode, kind);
	}

	public Optional<BodySummary> byCode(String code) {
		return this.summaries.byCode(code);
	}

	public Optional<BodySummary> byId(BodyId id) {
		return Optional.ofNullable(byIds(List.of(id.value())).get(id.value()));
	}

	/**
	 * The body that a list is asked for by its code; {@code null} for none.
	 * @throws UnknownChoice for a code that no body has
	 */
	public @Nullable UUID chosen(@Nullable String code) {
		return UnknownChoice.orRefuse(code, (value) -> byCode(value).map(BodySummary::id));
	}

	/** The bodies that exist among these, by id; one query for any number. */
	public Map<UUID, BodySummary> byIds(Collection<UUID> ids) {
		var found = new LinkedHashMap<UUID, BodySummary>();
		this.summaries.byIds(ids).forEach((summary) -> found.put(summary.id(), summary));
		return found;
	}

	/**
	 * The bodies whose officials act today on matters of this one, the nearest first:
	 * itself while it stands, who succeeded it once it was dissolved, and those above
	 * each. A dissolved body is never among them.
	 */
	public List<UUID> answering(BodyId id) {
		return this.summaries.answering(id.value(), LocalDate.now(this.clock));
	}

	/** Those of the bodies that are dissolved today: no role held in them counts. */
	public Set<UUID> gone(Collection<UUID> ids) {
		return this.summaries.gone(ids, LocalDate.now(this.clock));
	}

	/** The body, or who answers for it since it was dissolved. */
	public UUID today(BodyId id) {
		var later = this.summaries.successors(id.value());
		var gone = gone(later);
		return later.stream().filter((each) -> !gone.contains(each)).findFirst().orElse(later.get(later.size() - 1));
	}

	/** The body with this code, else one with any of these names. */
	public Optional<BodySummary> known(String code, BodyKind kind, Texts names) {
		return this.summaries.byCode(code.strip()).or(() -> this.summaries.byName(names, kind));
	}

	/**
	 * The body with this code, else one with any of these names, else a new one. A
	 * committee is found by its name only among committees, because its name is a
	 * subject.
	 */
	@Transactional
	public BodySummary ensure(String code, BodyKind kind, Texts names, @Nullable String levelCode,
			@Nullable String region) {
		return known(code, kind, names).orElseGet(() -> add(code.strip(), kind, names, levelCode, region));
	}

	private BodySummary add(String code, BodyKind kind, Texts names, @Nullable String levelCode,
			@Nullable String region) {
		var named = names.isEmpty() ? Texts.of("en", code) : names;
		var added = this.summaries.add(new BodySummary(Ids.next(), code, kind, named, levelCode, region, null, null));
		if (added) {
			this.events.publishEvent(
					Act.bySystem("body.created", "body", code, Map.of(), Map.of("code", code, "kind", kind.name())));
		}
		return this.summaries.byCode(code).orElseThrow();
	}

}
