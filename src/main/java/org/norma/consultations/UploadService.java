package org.norma.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in tables of comments: whole, or not at all. A table speaks for its sender's own
 * bodies; the authority and the secretariat bring in what others sent by post, also after
 * the last day, until the round is closed.
 */
@Service
@Transactional
public class UploadService {

	/** Largest file, in bytes: looked at before it is read. */
	public static final int LARGEST = TableFile.LARGEST;

	private final RoundRepository rounds;

	private final CommentRepository comments;

	private final CommentLists lists;

	private final Addressees addressees;

	private final SaidBefore said;

	private final Speakers speakers;

	private final RoundTexts texts;

	private final RoundAccess access;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UploadService(RoundRepository rounds, CommentRepository comments, CommentLists lists, Addressees addressees,
			SaidBefore said, Speakers speakers, RoundTexts texts, RoundAccess access, ApplicationEventPublisher events,
			Clock clock) {
		this.rounds = rounds;
		this.comments = comments;
		this.lists = lists;
		this.addressees = addressees;
		this.said = said;
		this.speakers = speakers;
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
		var spoken = spoken(table, this.speakers.of(id, this.access.project(round), person));
		if (!table.refused().isEmpty()) {
			return new UploadReport(List.of(), List.of(), table.refused());
		}
		if (table.taken().isEmpty()) {
			throw new RuleBroken("consultations.file.empty");
		}
		var repeated = new ArrayList<Long>();
		var lines = unsaid(id, spoken, person, repeated);
		var made = lines.isEmpty() ? List.<Comment>of() : take(round, lines, person, nameShown);
		return new UploadReport(made.stream().map(Comment::code).toList(), repeated, List.of());
	}

	/** Lines that speak for a unit for which the sender may not are refused. */
	private static List<Spoken> spoken(TableReader table, Speakers.Voices voices) {
		var spoken = new ArrayList<Spoken>();
		for (var read : table.taken()) {
			voices.of(read.unit(), true)
				.ifPresentOrElse((voice) -> spoken.add(new Spoken(read, voice)),
						() -> table.refuseUnit(read, voices.codes()));
		}
		return spoken;
	}

	/** The lines that the sender has not brought into the round before, nor above. */
	private List<Spoken> unsaid(RoundId id, List<Spoken> lines, Actor person, List<Long> repeated) {
		var said = this.said.by(id, person.accountId());
		var unsaid = new ArrayList<Spoken>();
		for (var line : lines) {
			if (said.add(new SaidBefore.Said(line.read().unit(), line.read().data()))) {
				unsaid.add(line);
			}
			else {
				repeated.add(line.read().line());
			}
		}
		return unsaid;
	}

	private List<Comment> take(RoundSummary round, List<Spoken> lines, Actor person, boolean nameShown) {
		var made = comments(round, lines, person, nameShown);
		this.comments.saveAllAndFlush(made);
		replied(round.id(), lines);
		this.events.publishEvent(Act.by(RoundAccess.role(), "comment.uploaded", "project",
				this.access.project(round).code(), Map.of(), Map.of("comments", String.valueOf(made.size()), "first",
						made.get(0).code(), "round", String.valueOf(round.ordinal()))));
		return made;
	}

	private RoundSummary open(RoundId id) {
		var round = this.rounds.findById(id).orElseThrow(RoundAccess::notFound);
		var summary = round.summary(LocalDate.now(this.clock));
		var project = this.access.readable(summary);
		var bringsIn = this.access.speaksForOthers(project);
		if (!bringsIn || summary.state() != RoundState.ENDED) {
			round.refuseUnlessRunning(LocalDate.now(this.clock));
		}
		RoundAccess.refuseStopped(project);
		if (!bringsIn && !this.access.mayComment(summary, project)) {
			throw new AccessDeniedException("Not for this round");
		}
		return summary;
	}

	private List<Comment> comments(RoundSummary round, List<Spoken> lines, Actor person, boolean nameShown) {
		var year = Year.from(LocalDate.now(this.clock));
		var number = this.lists.lastOf(year, lines.size()) - lines.size();
		var made = new ArrayList<Comment>(lines.size());
		for (var line : lines) {
			number++;
			var voice = line.voice();
			var by = new Commenter(person.accountId(), voice.body(), person.displayName(), voice.unit(), nameShown,
					voice.broughtInBy());
			made.add(new Comment(round.id(), CommentLists.code(year, number), line.read().data(), line.read().clause(),
					by, null, this.clock.instant()));
		}
		return made;
	}

	private void replied(RoundId id, List<Spoken> lines) {
		lines.stream()
			.flatMap((line) -> Stream.ofNullable(line.voice().body()))
			.distinct()
			.forEach((body) -> this.addressees.commented(id, body, LocalDate.now(this.clock)));
	}

	/** A line and who speaks in it. */
	private record Spoken(TableReader.Read read, Speakers.Voice voice) {
	}

}
