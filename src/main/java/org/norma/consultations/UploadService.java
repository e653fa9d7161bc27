package org.norma.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in tables of comments: whole, or not at all. Who leads the round may bring what
 * came by post, also after the last day, until the round is closed.
 */
@Service
@Transactional
public class UploadService {

	private final RoundRepository rounds;

	private final CommentRepository comments;

	private final CommentLists lists;

	private final Addressees addressees;

	private final RoundTexts texts;

	private final RoundAccess access;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UploadService(RoundRepository rounds, CommentRepository comments, CommentLists lists, Addressees addressees,
			RoundTexts texts, RoundAccess access, ApplicationEventPublisher events, Clock clock) {
		this.rounds = rounds;
		this.comments = comments;
		this.lists = lists;
		this.addressees = addressees;
		this.texts = texts;
		this.access = access;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a CSV or XLSX file in the columns of the ISO comment table or of the 意见汇总处理表.
	 * @throws RuleBroken when the file as a whole cannot be read
	 */
	public UploadReport upload(RoundId id, byte[] file, boolean nameShown) {
		var round = open(id);
		var person = RoundAccess.person();
		var table = new TableReader(this.texts.clauses(round), TableFile.read(file));
		if (!table.refused().isEmpty()) {
			return new UploadReport(List.of(), List.of(), table.refused());
		}
		if (table.taken().isEmpty()) {
			throw new RuleBroken("consultations.file.empty");
		}
		var repeated = new ArrayList<Long>();
		var lines = unsaid(id, table.taken(), person, repeated);
		var made = lines.isEmpty() ? List.<Comment>of() : take(round, lines, person, nameShown);
		return new UploadReport(made.stream().map(Comment::code).toList(), repeated, List.of());
	}

	/** The lines that the sender has not brought into the round before, nor above. */
	private List<TableReader.Read> unsaid(RoundId id, List<TableReader.Read> lines, Actor person, List<Long> repeated) {
		var said = this.lists.saidBy(id, person.accountId());
		var unsaid = new ArrayList<TableReader.Read>();
		for (var line : lines) {
			if (said.add(new CommentLists.Said(line.unit(), line.data()))) {
				unsaid.add(line);
			}
			else {
				repeated.add(line.line());
			}
		}
		return unsaid;
	}

	private List<Comment> take(RoundSummary round, List<TableReader.Read> lines, Actor person, boolean nameShown) {
		var units = units(round.id());
		var made = comments(round, lines, person, units, nameShown);
		this.comments.saveAllAndFlush(made);
		replied(round.id(), lines, units, person);
		this.events.publishEvent(Act.by(RoundAccess.role(), "comment.uploaded", "project",
				this.access.project(round).code(), Map.of(), Map.of("comments", String.valueOf(made.size()), "first",
						made.get(0).code(), "round", String.valueOf(round.ordinal()))));
		return made;
	}

	private RoundSummary open(RoundId id) {
		var round = this.rounds.findById(id).orElseThrow(RoundAccess::notFound);
		var summary = round.summary(LocalDate.now(this.clock));
		var project = this.access.readable(summary);
		var leads = this.access.mayLead(summary, project);
		if (!leads && !this.access.mayComment(summary, project)) {
			throw new AccessDeniedException("Not for this round");
		}
		if (!leads || summary.state() != RoundState.ENDED) {
			round.refuseUnlessRunning(LocalDate.now(this.clock));
		}
		return summary;
	}

	private List<Comment> comments(RoundSummary round, List<TableReader.Read> lines, Actor person,
			Map<String, UUID> units, boolean nameShown) {
		var year = Year.from(LocalDate.now(this.clock));
		var number = this.lists.lastOf(year, lines.size()) - lines.size();
		var made = new ArrayList<Comment>(lines.size());
		for (var line : lines) {
			number++;
			var by = new Commenter(person.accountId(), body(line.unit(), units, person), person.displayName(),
					line.unit(), null, nameShown);
			made.add(new Comment(round.id(), CommentLists.code(year, number), line.data(), line.clause(), by, null,
					this.clock.instant()));
		}
		return made;
	}

	/** The bodies asked, by their codes and names. */
	private Map<String, UUID> units(RoundId id) {
		var units = new HashMap<String, UUID>();
		for (var each : this.addressees.of(id)) {
			units.put(each.body().code().toLowerCase(Locale.ROOT), each.body().id());
			each.body()
				.names()
				.byLanguage()
				.values()
				.forEach((name) -> units.put(name.toLowerCase(Locale.ROOT), each.body().id()));
		}
		return units;
	}

	private static @Nullable UUID body(@Nullable String unit, Map<String, UUID> units, Actor person) {
		if (unit != null) {
			return units.get(unit.toLowerCase(Locale.ROOT));
		}
		return person.grants()
			.stream()
			.flatMap((grant) -> Optional.ofNullable(grant.bodyId()).stream())
			.findFirst()
			.orElse(null);
	}

	private void replied(RoundId id, List<TableReader.Read> lines, Map<String, UUID> units, Actor person) {
		lines.stream()
			.flatMap((line) -> Optional.ofNullable(body(line.unit(), units, person)).stream())
			.distinct()
			.forEach((body) -> this.addressees.commented(id, body, LocalDate.now(this.clock)));
	}

}
